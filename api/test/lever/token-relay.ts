import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What becomes of a renewal: `pass`; `unasked`: its process is killed before Lever is asked; `unanswered`: after
 * Lever has traded the tokens, before the answer is there; `stored`: as soon as the answer is stored.
 */
export type Renewal = 'pass' | 'unasked' | 'unanswered' | 'stored';

/**
 * Stands between processes and the token address, and lets a test kill a process at a chosen moment of a
 * renewal. `leewayMs`: for so long a token that was just traded gives the same answer again, as Lever's
 * authorization can be set to.
 */
export async function startTokenRelay(options: {
  tokenUrl: string;
  leewayMs: number;
  kill: (processName: string, at: Renewal) => Promise<void>;
}) {
  const traded = new Map<string, { text: string; until: number }>();
  let next: Renewal = 'pass';
  const seen = { refreshes: 0, refusals: 0 };

  const ask = async (body: string): Promise<{ status: number; text: string }> => {
    const token = new URLSearchParams(body).get('refresh_token') ?? '';
    const before = traded.get(token);
    if (before && before.until > Date.now()) return { status: 200, text: before.text };
    const answer = await fetch(options.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    const text = await answer.text();
    if (answer.status === 200) {
      seen.refreshes += 1;
      traded.set(token, { text, until: Date.now() + options.leewayMs });
    } else seen.refusals += 1;
    return { status: answer.status, text };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const renewal = next;
    next = 'pass';
    const processName = request.url?.split('/')[1] ?? '';
    if (renewal === 'unasked') return options.kill(processName, renewal);
    const { status, text } = await ask(Buffer.concat(chunks).toString());
    if (renewal === 'unanswered') return options.kill(processName, renewal);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    if (renewal === 'stored') await options.kill(processName, renewal);
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    seen,
    /** A token address of its own for each process, so that it is known who asks. */
    tokenUrlFor: (processName: string) => `http://127.0.0.1:${port}/${processName}/oauth/token`,
    /** What becomes of the next renewal. */
    order(renewal: Renewal) {
      next = renewal;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
