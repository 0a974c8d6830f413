import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { BenchContext } from '../../api/bench/bench.ts';
import { startProgram, type Program } from '../../api/bench/program.ts';

const ADMIN = { email: 'admin@acme.test', password: 'correct horse battery' };

export interface Sora {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The built API as a process of its own, ready to work, with the log that a deployment has by default. */
export async function startSora(
  { node, root }: BenchContext,
  options: { role: 'api' | 'worker'; databaseUrl: string; leverUrl?: string },
): Promise<Sora> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = startProgram(node, ['dist/main.js'], {
    cwd: path.join(root, 'api'),
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: options.databaseUrl,
      SORA_ROLE: options.role,
      SORA_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      SORA_SESSION_SECRET: randomBytes(32).toString('hex'),
      SORA_ADMIN_EMAIL: ADMIN.email,
      SORA_ADMIN_PASSWORD: ADMIN.password,
      LEVER_CLIENT_ID: 'sora-local',
      LEVER_CLIENT_SECRET: 'sora-local-secret',
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      ...(options.leverUrl && { LEVER_LOCAL_URL: options.leverUrl }),
    },
  });
  try {
    await untilReady(program, url);
  } catch (error) {
    await program.stop();
    throw error;
  }
  return { url, port, stop: () => program.stop() };
}

async function untilReady(program: Program, url: string): Promise<void> {
  const ended = program.ended.then(() => true);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if ((await Promise.race([ended, sleep(50, false)])) || Date.now() > deadline) {
      await program.line(() => false, 1);
    }
  }
}

/** The first administrator's session, as a browser's cookie. */
export async function signIn({ url }: Sora): Promise<string> {
  const response = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(ADMIN),
  });
  if (!response.ok)
    throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The data of an operation that must work. */
export async function ask<Data>(
  { url }: Sora,
  cookie: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data: Data; errors?: unknown };
  if (answer.errors) throw new Error(`${JSON.stringify(answer.errors)}\nfor ${query}`);
  return answer.data;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
