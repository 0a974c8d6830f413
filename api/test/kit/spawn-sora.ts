import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { buildPackages } from '../../../scripts/lib/build.mjs';
import type { Config, SoraRole } from '../../src/config.ts';
import { eventually } from './eventually.ts';
import { freePort } from './sora.ts';
import { spawnNode } from './spawn-node.ts';

export interface SoraProcess {
  readonly url: string;
  /** As kill -9: nothing of it runs on. */
  kill(): Promise<void>;
  /** As Ctrl-C. Gives the exit code. */
  stop(): Promise<number | null>;
}

const API = fileURLToPath(new URL('../../', import.meta.url));

/** Sora as a process of its own, as it is built, ready to work. */
export async function spawnSora(
  config: Config,
  role: SoraRole,
  port?: number,
): Promise<SoraProcess> {
  await buildPackages(undefined, ['api']);
  const chosen = port ?? (await freePort());
  const child = spawnNode(['dist/main.js'], {
    cwd: API,
    env: { ...environmentOf(config), SORA_ROLE: role, PORT: String(chosen) },
  });
  child.stdout.pipe(process.stdout);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const url = `http://127.0.0.1:${chosen}`;
  await eventually(
    () => isReady(child, url),
    (ready) => ready,
    30_000,
  );
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}.`);
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

function environmentOf(config: Config): NodeJS.ProcessEnv {
  return {
    HOST: config.host,
    TRUSTED_PROXIES: config.trustedProxies.join(','),
    DATABASE_URL: config.databaseUrl,
    PUBLIC_URL: config.publicUrl,
    SORA_SECRET_KEYS: config.secretKeys
      .map(({ id, key }) => `${id}:${key.toString('base64')}`)
      .join(','),
    SORA_SESSION_SECRET: config.sessionSecret,
    LEVER_ENVIRONMENT: config.lever.environment.toLowerCase(),
    LEVER_CLIENT_ID: config.lever.clientId,
    LEVER_CLIENT_SECRET: config.lever.clientSecret,
    LEVER_LOCAL_URL: config.lever.localUrl,
    LOG_LEVEL: config.logLevel,
  };
}
