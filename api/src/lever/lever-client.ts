import type { Logger } from 'pino';

import { isRefusal, Outage, refuse, type OutageCode } from '../domain/failure.ts';
import type { Clock, Credentials } from '../domain/ports.ts';
import type { Access } from './access.ts';
import type { Breaker } from './http/breaker.ts';
import { parseJson } from './http/parse-json.ts';
import { retryAfterMs } from './http/retry-after.ts';
import type { Priority, Turns } from './http/turns.ts';
import { wholeAnswer, type Bounds } from './http/whole-answer.ts';
import { withTries } from './http/with-tries.ts';
import type { LeverConfig } from './lever-config.ts';
import {
  apiKeyRejected,
  grantRevoked,
  permissionMissing,
  wrongEnvironment,
  type LeverRefusal,
} from './lever-refusal.ts';

export interface LeverCall {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below the API's root, e.g. /stages; ids in it have been checked by `isId`. */
  readonly path: string;
  /** Keys may repeat. */
  readonly query?: readonly (readonly [key: string, value: string])[];
  readonly body?: unknown;
  /** What it is about, in words, for messages: "offers". */
  readonly asked: string;
}

export interface LeverAnswer {
  readonly body: unknown;
}

export interface LeverClientParts {
  readonly config: LeverConfig;
  readonly access: Access;
  readonly turns: Turns;
  /** `live` unless told. */
  readonly priority?: Priority;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
  readonly breaker: Breaker;
  readonly bounds: Bounds;
  /** Told of every request that is sent. */
  readonly onCall?: () => void;
}

export type LeverClient = (call: LeverCall) => Promise<LeverAnswer | LeverRefusal>;

/**
 * Signed calls to Lever's Data API. A token that is refused is renewed once and the call repeated with the
 * new one. What may be repeated is tried again while Lever fails; then, and for whatever else Lever answers
 * that is of no use, an Outage is thrown.
 */
export function createLeverClient(parts: LeverClientParts): LeverClient {
  return async (call) => {
    const credentials = await parts.access.current();
    if (isRefusal(credentials)) return credentials;
    const first = await send(parts, call, credentials);
    if (first.status !== 401) return understand(call, first, credentials);
    if (credentials.method === 'API_KEY') return apiKeyRejected();
    const renewed = await parts.access.renewed(credentials);
    if (isRefusal(renewed)) return renewed;
    const second = await send(parts, call, renewed);
    return second.status === 401 ? grantRevoked() : understand(call, second, renewed);
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function send(
  parts: LeverClientParts,
  call: LeverCall,
  credentials: Credentials,
): Promise<Answer> {
  const turn = async () => {
    parts.breaker.check();
    await parts.turns.next(parts.priority ?? 'live');
  };
  const attempt = () => parts.breaker.run(() => sendOnce(parts, call, credentials));
  // A POST may have done its work although its answer was lost: it has no key by which Lever could tell.
  if (call.method === 'POST') {
    await turn();
    return attempt();
  }
  return withTries(turn, attempt, (outage, waitMs) => {
    parts.logger.warn(
      { path: call.path, waitMs, reason: outage.message },
      'lever call is tried again',
    );
  });
}

async function sendOnce(
  { config, clock, bounds, turns, onCall }: LeverClientParts,
  { method = 'GET', path, query = [], body, asked }: LeverCall,
  credentials: Credentials,
): Promise<Answer> {
  const url = new URL(config.apiUrl + path);
  for (const [key, value] of query) url.searchParams.append(key, value);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'user-agent': 'Sora',
    authorization: authorization(credentials),
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  onCall?.();
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await wholeAnswer(
    url,
    { method, headers, alone: method === 'POST', ...sent },
    { ...bounds, asked },
  );
  const wait = retryAfterMs(answer.headers, clock.now());
  const outage = (message: string, code: OutageCode = 'PROVIDER_OUTAGE') =>
    new Outage(message, { code, ...(wait === undefined ? {} : { retryAfterMs: wait }) });
  if (answer.status === 429) {
    await turns.refused(wait ?? 0);
    throw outage(
      `Lever gets too many requests; it refused ${asked} for now.`,
      'PROVIDER_RATE_LIMITED',
    );
  }
  if (answer.status >= 500 || answer.status === 408)
    throw outage(`Lever failed (HTTP ${answer.status}) when asked for ${asked}.`);
  const json = parseJson(answer.text);
  if (json === undefined && answer.status < 300 && answer.status !== 204 && method === 'GET') {
    throw outage(`Lever's answer for ${asked} was cut off or garbled.`);
  }
  return { status: answer.status, body: json };
}

function authorization(credentials: Credentials): string {
  return credentials.method === 'API_KEY'
    ? `Basic ${Buffer.from(`${credentials.apiKey}:`, 'utf8').toString('base64')}`
    : `Bearer ${credentials.accessToken}`;
}

function understand(
  call: LeverCall,
  answer: Answer,
  credentials: Credentials,
): LeverAnswer | LeverRefusal {
  const said = messageIn(answer.body);
  if (answer.status < 300) return { body: answer.body };
  if (answer.status === 403) {
    return /signing key/i.test(said)
      ? wrongEnvironment()
      : permissionMissing(call.asked, credentials);
  }
  if (answer.status === 404)
    return refuse('LEVER_NOT_FOUND', `Lever did not find the ${call.asked} that it was asked for.`);
  const problem =
    answer.status < 400
      ? 'wants to be asked for it elsewhere, and Sora goes nowhere that it does not know'
      : said || 'and did not say why';
  throw new Outage(
    `Lever refused to serve ${call.asked} (HTTP ${answer.status}): ${problem}. Tell whoever runs Sora.`,
    { code: 'PROVIDER_ANSWER_UNUSABLE', retryable: false },
  );
}

function messageIn(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body && body.message;
  return typeof message === 'string' ? message.slice(0, 300) : '';
}

/** Whether this can be an id in a path: Lever's are UUIDs and slugs. */
export function isId(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text);
}
