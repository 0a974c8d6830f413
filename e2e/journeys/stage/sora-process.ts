import { type Program, root, startProgram } from './program.ts';

/** The first administrator, of an organization that has just been set up. */
export const administrator = { email: 'admin@acme.test', password: 'correct-horse-battery' };

export interface SoraSettings {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly leverUrl: string;
  /** Seal what is kept, and sign sessions: the same for all processes of an installation. */
  readonly secretKeys: string;
  readonly sessionSecret: string;
}

/** Starts what was built, and waits until it is ready to work. */
export async function startSora(
  settings: SoraSettings,
  role: 'all' | 'api' | 'worker',
  port: number,
): Promise<Program> {
  const program = startProgram(['api/dist/main.js'], {
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: settings.publicUrl,
    SORA_ROLE: role,
    DATABASE_URL: settings.databaseUrl,
    SORA_SECRET_KEYS: settings.secretKeys,
    SORA_SESSION_SECRET: settings.sessionSecret,
    SORA_ADMIN_EMAIL: administrator.email,
    SORA_ADMIN_PASSWORD: administrator.password,
    LEVER_ENVIRONMENT: 'local',
    LEVER_CLIENT_ID: 'sora-local',
    LEVER_CLIENT_SECRET: 'sora-local-secret',
    LEVER_LOCAL_URL: settings.leverUrl,
    LOG_LEVEL: 'info',
    ADMIN_DIST: `${root}admin/dist`,
  });
  let ended: string | undefined;
  void program.ended.then((how) => (ended = how));
  while (!(await answersReady(port))) {
    if (ended) throw new Error(`Sora ${ended}:\n${program.log.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return program;
}

function answersReady(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}
