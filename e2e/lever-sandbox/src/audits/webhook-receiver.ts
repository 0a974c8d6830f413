import { strict as assert } from 'node:assert';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { isRecord } from '../model/is-record.ts';
import type { AuditTarget } from './audit-target.ts';
import { dataOf, expectStatus, recordOf } from './expectations.ts';

export interface Arrival {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** A webhook endpoint on this machine. */
export interface WebhookReceiver {
  readonly url: string;
  /** Everything that came so far, oldest first. */
  readonly arrived: readonly Arrival[];
  /** Registers a webhook to here and gives it with its signature token. */
  register(event: string, configuration?: unknown): Promise<{ id: string; token: string }>;
  /** The first so many, as soon as they have come. */
  first(count: number): Promise<Arrival[]>;
  /** Everything that has come when nothing is under way any more. */
  settled(): Promise<readonly Arrival[]>;
}

const patienceMs = 20_000;

/** Runs an audit with an endpoint that answers with these statuses in turn, the last one from then on. */
export async function receiving(
  target: AuditTarget,
  statuses: readonly number[],
  use: (receiver: WebhookReceiver) => Promise<void>,
): Promise<void> {
  const arrived: Arrival[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const status = statuses[Math.min(arrived.length, statuses.length - 1)] ?? 200;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
      const body: unknown = JSON.parse(text);
      arrived.push({ headers: request.headers, text, body: isRecord(body) ? body : {} });
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hooks`;
  try {
    await use({
      url,
      arrived,
      register: async (event, configuration) => {
        const body = { url, event, ...(configuration === undefined ? {} : { configuration }) };
        const reply = await target.request('POST', '/webhooks', { body });
        expectStatus(reply, 201);
        const { id, configuration: made } = dataOf(reply);
        return { id: String(id), token: String(recordOf(made)['signatureToken']) };
      },
      first: (count) =>
        new Promise((resolve, reject) => {
          const check = (): void => {
            if (arrived.length < count) return;
            clearTimeout(timer);
            waiting.delete(check);
            resolve(arrived.slice(0, count));
          };
          const timer = setTimeout(() => {
            waiting.delete(check);
            reject(
              new assert.AssertionError({
                message: `${arrived.length} of ${count} deliveries came within ${patienceMs} ms`,
              }),
            );
          }, patienceMs);
          waiting.add(check);
          check();
        }),
      settled: async () => {
        await target.control('GET', `deliveries?quietWithinMs=${patienceMs * 3}`);
        return arrived;
      },
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
