import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { leverConfig, type LeverConfig } from '../../src/lever/lever-config.ts';
import { spawnNode } from '../kit/spawn-node.ts';

const MAIN = fileURLToPath(new URL('../../../e2e/lever-sandbox/src/main.ts', import.meta.url));
const REDIRECT_URI = 'http://localhost:4000/oauth/lever/callback';
export const API_KEY = 'lever-sandbox-key';

/** The stand-in for Lever, as a process of its own. */
export interface LeverSandbox extends AsyncDisposable {
  readonly config: LeverConfig;
  /** Calls a control route, e.g. `control('POST', 'faults', { kind: '429' })`. */
  control(method: string, path: string, body?: unknown): Promise<any>;
  /** What the sandbox was asked, by the start of the path. */
  requests(
    path: string,
  ): Promise<readonly { at: number; method: string; path: string; status: number }[]>;
  /** Answers the consent page as a Super Admin would; gives the address that the browser is sent back to. */
  decide(authorizationUrl: string, decision: 'Accept' | 'Deny'): Promise<URL>;
}

export async function startLeverSandbox(...flags: readonly string[]): Promise<LeverSandbox> {
  const args = [MAIN, '--port', '0', '--json-ready', '--candidates', '260', ...flags];
  const child = spawnNode(args);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await readyUrl(child.stdout, exited);
  const control = async (method: string, path: string, body?: unknown): Promise<any> => {
    const response = await fetch(`${url}/__sim/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  return {
    control,
    config: leverConfig({
      environment: 'LOCAL',
      localUrl: url,
      clientId: 'sora-local',
      clientSecret: 'sora-local-secret',
      redirectUri: REDIRECT_URI,
    }),
    async requests(path) {
      return (await control('GET', `requests?path=${encodeURIComponent(path)}`)).data;
    },
    async decide(authorizationUrl, decision) {
      const page = await (await fetch(authorizationUrl)).text();
      const action = /<form method="post" action="([^"]+)"/
        .exec(page)?.[1]
        ?.replaceAll('&amp;', '&');
      const value = new RegExp(`name="decision" value="(\\w+)">${decision}<`).exec(page)?.[1];
      if (!action || !value) throw new Error(`No form with ${decision} on the page: ${page}`);
      const answer = await fetch(new URL(action, url), {
        method: 'POST',
        body: new URLSearchParams({ decision: value }),
        redirect: 'manual',
      });
      return new URL(answer.headers.get('location') ?? '');
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function readyUrl(output: NodeJS.ReadableStream, exited: Promise<void>): Promise<string> {
  const ready = (async () => {
    for await (const line of createInterface({ input: output })) {
      if (line.startsWith('{')) return String(JSON.parse(line).url);
    }
    return null;
  })();
  const url = await Promise.race([ready, exited.then(() => null)]);
  if (!url) throw new Error('The Lever sandbox did not start.');
  return url;
}
