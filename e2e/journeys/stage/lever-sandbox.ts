import { type Program, startProgram } from './program.ts';

export interface LeverSandbox {
  readonly url: string;
  readonly program: Program;
  /** Calls a control route under /__sim and gives its data. */
  control<T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T>;
}

/** The stand-in for Lever, in a process of its own as it always is. */
export async function startLeverSandbox(redirectUri: string): Promise<LeverSandbox> {
  const program = startProgram(
    [
      'e2e/lever-sandbox/src/main.ts',
      ...['--port', '0', '--json-ready'],
      ...['--redirect-uri', redirectUri],
      ...['--candidates', '80', '--retry-base-ms', '300', '--retries', '8'],
    ],
    {},
  );
  const ready = JSON.parse(await program.lineThatBegins('{')) as { url: string };
  return {
    url: ready.url,
    program,
    async control<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
      const response = await fetch(`${ready.url}/__sim${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
      return (JSON.parse(text) as { data: T }).data;
    },
  };
}
