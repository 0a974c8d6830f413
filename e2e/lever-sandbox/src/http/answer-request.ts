import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeliveryWorker } from '../deliveries/delivery-worker.ts';
import { momentNow } from '../model/moment.ts';
import { allowedExpansions } from '../oauth/expansion-scopes.ts';
import { allows } from '../oauth/scopes.ts';
import { callerOf, type Caller } from '../oauth/caller.ts';
import { messagePage } from '../pages/message-page.ts';
import type { SandboxSettings } from '../sandbox-settings.ts';
import { badRequest, forbidden, isRefusal, refusal } from '../state/refusal.ts';
import { settleSignings } from '../state/sign-offer.ts';
import { takeFault } from '../state/take-fault.ts';
import { matchRoute } from './match-route.ts';
import type { rateLimit } from './rate-limit.ts';
import { isUnreadable, readBody } from './read-body.ts';
import type { requestLog } from './request-log.ts';
import { refused, type Answer, type Call, type Route } from './route.ts';
import type { SandboxStore } from './sandbox-store.ts';
import { sendAnswer } from './send-answer.ts';

/** What the server is made of. */
export interface ServerParts {
  readonly routes: readonly Route[];
  readonly settings: SandboxSettings;
  readonly store: SandboxStore;
  readonly worker: DeliveryWorker;
  readonly limit: ReturnType<typeof rateLimit>;
  readonly log: ReturnType<typeof requestLog>;
  /** Says loudly what no one should miss, on stderr. */
  readonly warn: (line: string) => void;
}

/** A saved state can be large; nothing else is. */
const largestStateBytes = 1_000_000_000;
const largestBodyBytes = 1_000_000;
const statePaths = new Set(['/__sim/state', '/troubles/state']);

const nobody: Caller = { key: 'nobody', scopes: [] };

/** Answers one request: ordered faults first, then the caller, then the route's pure handler. */
export async function answerRequest(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { store } = parts;
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://localhost');
  const surface = surfaceOf(url.pathname);
  const body = await readBody(
    request,
    statePaths.has(url.pathname) ? largestStateBytes : largestBodyBytes,
  );
  const moment = momentNow(store.current().clockOffsetMs);
  store.replace(settleSignings(store.current(), moment));
  const observed = surface === 'api' || url.pathname === '/oauth/token';
  let key: string | null = null;
  const finish = (answer: Answer, garbled = false): void => {
    if (observed) {
      const { pathname: path, search: query } = url;
      parts.log.add({ at: moment.now, method, path, query, status: answer.status, key });
    }
    sendAnswer(response, surface, answer, garbled);
  };
  let garbled = false;
  if (observed) {
    const { fault, state } = takeFault(store.current(), method, url.pathname);
    store.replace(state);
    if (fault?.kind === 'cut') {
      parts.log.add({
        at: moment.now,
        method,
        path: url.pathname,
        query: url.search,
        status: 0,
        key,
      });
      request.socket.destroy();
      return;
    }
    const slowMs = fault?.kind === 'slow' ? fault.delayMs : 0;
    // Calls that wait for latency go on when it is taken back.
    await waitWhileShorter(() => store.current().latencyMs + slowMs);
    garbled = fault?.kind === 'garbled';
    const failure = fault && faultAnswers[fault.kind];
    if (failure) return finish(failure);
  }
  if (isUnreadable(body))
    return finish(refused({ ...badRequest(body.message), status: body.status }));
  if (isFromOtherSite(request, method, surface)) {
    return finish(refused(forbidden('Requests from pages of other sites are not taken')));
  }
  let caller = nobody;
  if (surface === 'api') {
    const found = callerOf(
      store.current(),
      request.headers.authorization,
      parts.settings.apiKey,
      moment.now,
    );
    if (isRefusal(found)) return finish(refused(found));
    caller = found;
    key = caller.key;
    if (!parts.limit.take(key, store.current().rate, performance.now())) {
      return finish(faultAnswers['429'] ?? { status: 429 });
    }
  }
  const matched = matchRoute(parts.routes, method, url.pathname);
  const call: Call = {
    state: store.current(),
    seeded: store.seeded(),
    moment,
    settings: parts.settings,
    params: matched?.params ?? {},
    query: url.searchParams,
    body,
    baseUrl: `http://${request.headers.host ?? `localhost:${parts.settings.port}`}`,
    caller,
    observations: parts.log,
  };
  if (!matched) return finish(unmatched(parts, call, surface, method, url.pathname));
  const { route } = matched;
  if (route.scope && !allows(caller.scopes, route.scope)) {
    return finish(refused(forbidden(`This request needs the scope ${route.scope}`)));
  }
  const { expandWithoutScope } = call.state.choices;
  const query =
    surface === 'api'
      ? allowedExpansions(call.query, caller.scopes, expandWithoutScope)
      : call.query;
  if (isRefusal(query)) return finish(refused(query));
  const answer = route.handler({ ...call, query });
  if (answer.state) store.replace(answer.state);
  if (answer.afterDelivery) await parts.worker.tried(answer.afterDelivery);
  if (answer.afterQuietMs !== undefined) {
    await parts.worker.quiet(answer.afterQuietMs);
    // What was asked for is how things stand now.
    return finish(route.handler({ ...call, query, state: store.current() }));
  }
  finish(answer, garbled);
}

const faultAnswers: Record<string, Answer> = {
  '429': refused(refusal(429, 'TooManyRequests', 'Too many requests')),
  '500': refused(refusal(500, 'InternalServerError', 'Something went wrong')),
  '503': refused(refusal(503, 'ServiceUnavailable', 'Lever is down for maintenance')),
};

function surfaceOf(path: string): Route['surface'] {
  if (path === '/v1' || path.startsWith('/v1/')) return 'api';
  if (path === '/authorize' || path.startsWith('/oauth/')) return 'oauth';
  return path.startsWith('/__sim') ? 'control' : 'page';
}

/** A page of another site must not hire people here; the API and the token endpoint know their callers. */
function isFromOtherSite(
  request: IncomingMessage,
  method: string,
  surface: Route['surface'],
): boolean {
  const { origin, host } = request.headers;
  if (
    method === 'GET' ||
    surface === 'api' ||
    origin === undefined ||
    request.url === '/oauth/token'
  )
    return false;
  // A no-referrer page posts to its own site with the origin "null".
  if (origin === 'null') return request.headers['sec-fetch-site'] !== 'same-origin';
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * A path that no one serves. Under /v1 it is 501 and not Lever's 404, because Lever may well know it: a 404 would look
 * like a person who does not exist and hide that the sandbox lacks the route.
 */
function unmatched(
  parts: ServerParts,
  call: Call,
  surface: Route['surface'],
  method: string,
  path: string,
): Answer {
  if (surface === 'api') {
    parts.warn(`Lever sandbox: ${method} ${path} is not imitated; answered 501`);
    const search = call.query.size > 0 ? `?${call.query.toString()}` : '';
    const { now: at } = call.moment;
    parts.log.addUnknown({ at, method, path, query: search, status: 501, key: call.caller.key });
    return refused(
      refusal(501, 'NotImplementedBySandbox', `${method} ${path} is not imitated by this sandbox`),
    );
  }
  if (surface === 'page') {
    return messagePage(call, {
      status: 404,
      title: 'No such page',
      message: `There is nothing at ${path}.`,
    });
  }
  return refused(refusal(404, 'NotFound', `There is no ${method} ${path}`));
}

/** Waits until the wanted time is over, which may change meanwhile. */
async function waitWhileShorter(wantedMs: () => number): Promise<void> {
  const since = performance.now();
  const leftMs = () => since + wantedMs() - performance.now();
  for (let left = leftMs(); left > 0; left = leftMs()) await wait(Math.min(left, 50));
}
