import type { Logger } from 'pino';

import type { OpenedFile } from '../domain/candidate/candidate-file.ts';
import { isRefusal, Outage, refuse } from '../domain/base/failure.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { Credentials } from '../domain/ports/credential-store.ts';
import type { CallPriority } from '../domain/provider/provider.ts';
import type { Access } from './access.ts';
import type { Breaker } from './http/breaker.ts';
import type { Turns } from './http/turns.ts';
import type { Bounds } from './http/send-request.ts';
import { withTries } from './http/with-tries.ts';
import type { LeverConfig } from './lever-config.ts';
import {
  apiKeyRejected,
  grantRevoked,
  permissionMissing,
  wrongEnvironment,
  type LeverRefusal,
} from './lever-refusal.ts';
import { sendCall, type CallAnswer } from './send-call.ts';

export interface LeverCall {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below the API's root, e.g. /stages; ids in it have been checked by `isId`. */
  readonly path: string;
  /** Keys may repeat. */
  readonly query?: readonly (readonly [key: string, value: string])[];
  readonly body?: unknown;
  /** One object with an id, or a list; whatever else comes is no answer of Lever's. */
  readonly answers?: 'ONE' | 'LIST';
  /** A file is asked for: its bytes are the answer. */
  readonly download?: boolean;
  /** What it is about, in words, for messages: "offers". */
  readonly asked: string;
}

export interface LeverAnswer {
  readonly body: unknown;
  /** Of a download; absent when Lever could not process the file. */
  readonly file?: OpenedFile;
}

export interface LeverClientParts {
  readonly config: LeverConfig;
  readonly access: Access;
  readonly turns: Turns;
  /** `live` unless told. */
  readonly priority?: CallPriority;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn'>;
  readonly breaker: Breaker;
  readonly bounds: Bounds;
  /** Told of every request that is sent. */
  readonly onCall?: () => void;
}

const RENEWALS = 2;

export type LeverClient = (call: LeverCall) => Promise<LeverAnswer | LeverRefusal>;

/**
 * Signed calls to Lever's Data API. A token that is refused is renewed and the call repeated with the new one,
 * at most twice, since one that another process renewed may have ended meanwhile too. What may be repeated is tried
 * again while Lever fails, or something else answers in its place; then an Outage is thrown. One that is final is
 * thrown when Lever says that the request is wrong.
 */
export function createLeverClient(parts: LeverClientParts): LeverClient {
  return async (call) => {
    let credentials = await parts.access.current();
    for (let signed = 1; ; signed++) {
      if (isRefusal(credentials)) return credentials;
      const answer = await send(parts, call, credentials);
      if (answer.status !== 401) return understand(call, answer, credentials);
      if (credentials.method === 'API_KEY') return apiKeyRejected();
      if (signed > RENEWALS) return refusedAgain(parts.access, credentials);
      credentials = await parts.access.renewed(credentials);
    }
  };
}

async function send(
  parts: LeverClientParts,
  call: LeverCall,
  credentials: Credentials,
): Promise<CallAnswer> {
  const turn = async () => {
    parts.breaker.check();
    await parts.turns.next(parts.priority ?? 'live');
  };
  const attempt = () =>
    parts.breaker.run(subjectOf(call), () => sendCall(parts, call, credentials));
  return withTries(turn, attempt, {
    // A POST may have done its work although its answer was lost: it has no key by which Lever could tell. One
    // that was turned away at the door has done nothing.
    mayRepeat: (outage) => call.method !== 'POST' || outage.code === 'PROVIDER_RATE_LIMITED',
    onRetry: (outage, waitMs) =>
      parts.logger.warn(
        { path: call.path, waitMs, reason: outage.message },
        'lever call is tried again',
      ),
  });
}

/** What a call is about: everything of one candidate is one. */
function subjectOf({ path }: LeverCall): string {
  return path.split('/', 3).join('/');
}

function understand(
  call: LeverCall,
  answer: CallAnswer,
  credentials: Credentials,
): LeverAnswer | LeverRefusal {
  const said = messageIn(answer.body);
  if (answer.status < 300 || (answer.status === 422 && call.download)) return answer;
  if (answer.status === 403) {
    return /signing key/i.test(said)
      ? wrongEnvironment()
      : permissionMissing(call.asked, credentials);
  }
  if (answer.status === 404)
    return refuse('LEVER_NOT_FOUND', `Lever couldn’t find the requested ${call.asked}.`);
  throw new Outage(
    `Lever refused to serve ${call.asked} (HTTP ${answer.status}): ${said}. Tell the person who runs Sora.`,
    { code: 'PROVIDER_ANSWER_UNUSABLE', retryable: false },
  );
}

function messageIn(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body && body.message;
  return typeof message === 'string' ? message.slice(0, 300) : '';
}

/** New tokens of a grant are refused only when it is worth nothing, or when they are not the newest. */
async function refusedAgain(access: Access, refused: Credentials): Promise<LeverRefusal> {
  const now = await access.current();
  if (isRefusal(now)) return now;
  const tokens = [now, refused].map((each) => 'accessToken' in each && each.accessToken);
  if (tokens[0] === tokens[1]) return grantRevoked();
  throw new Outage('Access to Lever was renewed repeatedly during the request.');
}

/** Whether this can be an id in a path: Lever's are UUIDs and slugs. */
export function isId(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text);
}
