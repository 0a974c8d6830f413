import { freshDatabase, onDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { type LeverSandbox, startLeverSandbox } from './lever-sandbox.ts';
import type { Program } from './program.ts';
import { newSecrets } from './secrets.ts';
import { startSora } from './sora-process.ts';

/** Sora as one customer runs it, beside a Lever of their own. */
export interface Installation {
  readonly url: string;
  readonly lever: LeverSandbox;
  /** Ends the process that people and webhooks talk to, as kill -9 does. */
  killApi(): Promise<void>;
  /** Starts it again where it was. */
  startApi(): Promise<void>;
  /** Changes what is kept, for what only time brings about. */
  sql(statement: string): Promise<void>;
  /** What its programs have printed. */
  logs(): string;
  stop(): Promise<void>;
}

/**
 * @param apart whether a process of its own does the work that the API only queues
 */
export async function install(apart: boolean): Promise<Installation> {
  const serverUrl = process.env['JOURNEYS_POSTGRES_URL'];
  if (!serverUrl) throw new Error('global-setup.ts has not started Postgres.');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const [databaseUrl, lever] = await Promise.all([
    freshDatabase(serverUrl),
    startLeverSandbox(`${url}/oauth/lever/callback`),
  ]);
  const settings = { databaseUrl, publicUrl: url, leverUrl: lever.url, ...newSecrets() };
  const startApi = () => startSora(settings, apart ? 'api' : 'all', port);

  const programs: Program[] = [lever.program];
  const keep = (program: Program) => {
    programs.push(program);
    return program;
  };
  const stop = async () => void (await Promise.all(programs.map((program) => program.stop())));
  try {
    let api = keep(await startApi());
    if (apart) keep(await startSora(settings, 'worker', await freePort()));
    return {
      url,
      lever,
      killApi: () => api.kill(),
      async startApi() {
        api = keep(await startApi());
      },
      sql: (statement) => onDatabase(databaseUrl, statement),
      logs: () => programs.map(({ log }) => log.join('\n')).join('\n\n'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
