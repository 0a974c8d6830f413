import type { IncomingMessage } from 'node:http';

import { Outage, type OutageCode } from '../domain/base/failure.ts';
import type { OpenedFile } from '../domain/candidate/candidate-file.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import { bytesOf } from './http/bytes-of.ts';
import { parseJson } from './http/parse-json.ts';
import { retryAfterMs } from './http/retry-after.ts';
import { sendRequest } from './http/send-request.ts';
import { asOutage, headersOf, wholeText } from './http/whole-answer.ts';
import type { LeverCall, LeverClientParts } from './lever-client.ts';
import { isOwnAnswer } from './own-answer.ts';

export interface CallAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Only for a download that was served. */
  readonly file?: OpenedFile;
}

/** One request. Answers that only say "not now" are thrown as a retryable Outage, as are those that break off or are not Lever's. */
export async function sendCall(
  parts: LeverClientParts,
  call: LeverCall,
  credentials: Credentials,
): Promise<CallAnswer> {
  const { asked, download = false } = call;
  const { agents } = parts.bounds;
  const address = new URL(parts.config.apiUrl);
  const proxyHost = agents.proxyTo(address);
  const question = { asked, route: agents.routeTo(address) };
  parts.onCall?.();
  const response = await asOutage(question, () => open(parts, call, credentials));
  const status = response.statusCode ?? 0;
  if (download && status === 200) {
    const file = {
      contentType: response.headers['content-type'] ?? null,
      bytes: bytesOf(response, { ...question, idleMs: parts.bounds.limits.bodyMs }),
    };
    return { status, body: null, file };
  }
  const text = await asOutage(question, () => wholeText(response, parts.bounds.limits.bodyMs));
  await refuseFailures(parts, { status, asked, response, proxyHost });
  const body = parseJson(text);
  if (!isOwnAnswer(call, { status, text, body }))
    throw notLevers(parts, { status, asked, response });
  return { status, body };
}

function open(
  { config, bounds }: LeverClientParts,
  { method = 'GET', path, query = [], body, download = false }: LeverCall,
  credentials: Credentials,
): Promise<IncomingMessage> {
  const url = new URL(config.apiUrl + path);
  for (const [key, value] of query) url.searchParams.append(key, value);
  const headers: Record<string, string> = {
    accept: download ? '*/*' : 'application/json',
    'user-agent': 'Sora',
    authorization: authorization(credentials),
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return sendRequest(url, { method, headers, alone: method === 'POST', ...sent }, bounds);
}

async function refuseFailures(
  { clock, turns }: LeverClientParts,
  answer: { status: number; asked: string; response: IncomingMessage; proxyHost: string | null },
): Promise<void> {
  const { status, asked, proxyHost } = answer;
  const wait = retryAfterMs(headersOf(answer.response), clock.now());
  const outage = (message: string, code: OutageCode = 'PROVIDER_OUTAGE') =>
    new Outage(message, { code, ...(wait === undefined ? {} : { retryAfterMs: wait }) });
  if (status === 429) {
    await turns.refused(wait ?? 0);
    throw outage(
      `Lever is receiving too many requests and refused ${asked} for now.`,
      'PROVIDER_RATE_LIMITED',
    );
  }
  if (status >= 500 || status === 408) {
    const through = proxyHost ? ` through the proxy ${proxyHost}` : '';
    throw outage(`Lever returned an error (HTTP ${status}) when asked for ${asked}${through}.`);
  }
  if (status === 407 && proxyHost) throw new Outage(proxyRefused(proxyHost, asked));
}

function notLevers(
  { clock }: LeverClientParts,
  { status, asked, response }: { status: number; asked: string; response: IncomingMessage },
): Outage {
  const wait = retryAfterMs(headersOf(response), clock.now());
  const said =
    status < 300
      ? `Lever sent an incomplete response for ${asked}.`
      : status < 400
        ? `Lever redirected to another address (HTTP ${status}) when asked for ${asked}. Sora does not follow redirects.`
        : `Something other than Lever responded when asked for ${asked} (HTTP ${status}).`;
  return new Outage(said, wait === undefined ? {} : { retryAfterMs: wait });
}

function proxyRefused(proxyHost: string, asked: string): string {
  return `The proxy ${proxyHost} requires a user name and password (HTTP 407) before Sora can ask Lever for ${asked}. The person who runs Sora can add them to the proxy address.`;
}

function authorization(credentials: Credentials): string {
  return credentials.method === 'API_KEY'
    ? `Basic ${Buffer.from(`${credentials.apiKey}:`, 'utf8').toString('base64')}`
    : `Bearer ${credentials.accessToken}`;
}
