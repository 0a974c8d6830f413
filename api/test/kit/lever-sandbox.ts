import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { spawnNode } from './spawn-node.ts';

export interface LeverSandbox {
  readonly url: string;
  /** Calls a control route under /__sim and gives its JSON. */
  control<T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../../e2e/lever-sandbox/src/main.ts', import.meta.url));

/** The stand-in for Lever, in a process of its own, as it always is. */
export async function startLeverSandbox(
  options: { redirectUri: string; args?: readonly string[] } = {
    redirectUri: 'http://localhost:4000/oauth/lever/callback',
  },
): Promise<LeverSandbox> {
  const flags = ['--port', '0', '--json-ready', '--redirect-uri', options.redirectUri];
  const child = spawnNode([MAIN, ...flags, ...(options.args ?? [])]);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The Lever sandbox ended before it was ready.')));
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{')) resolve((JSON.parse(line) as { url: string }).url);
    });
  });
  return {
    url,
    async control<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
      const response = await fetch(`${url}/__sim${path}`, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`The sandbox answered ${response.status}: ${text}`);
      return (text ? JSON.parse(text) : null) as T;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
