import { refused, type Answer, type Call, type Route } from '../http/route.ts';
import { expandWithoutScopeWays } from '../model/sandbox-state.ts';
import { faultKinds } from '../model/trouble.ts';
import { allScopes } from '../oauth/scopes.ts';
import { revokeGrant } from '../oauth/grant-store.ts';
import { releaseHeldDeliveries } from '../state/emit-event.ts';
import { badRequest, isRefusal } from '../state/refusal.ts';
import { controlBody, controlled } from './control-body.ts';

const get = { surface: 'control', method: 'GET' } as const;
const post = { surface: 'control', method: 'POST' } as const;
const remove = { surface: 'control', method: 'DELETE' } as const;

/** The server, its clock, its grants and what it noticed. */
export const troubleControls: readonly Route[] = [
  {
    ...get,
    path: '/__sim/faults',
    summary: 'Faults still to come',
    handler: ({ state }) => ({ status: 200, json: { data: state.faults } }),
  },
  {
    ...post,
    path: '/__sim/faults',
    summary:
      'Fail the next calls: {kind: 429|500|503|cut|slow|garbled, count?, path?, method?, delayMs?}',
    handler: orderFault,
  },
  {
    ...remove,
    path: '/__sim/trouble',
    summary: 'Forget every ordered trouble, and send what a shuffle holds back',
    handler: clearTrouble,
  },
  {
    ...get,
    path: '/__sim/choices',
    summary: 'Where the sandbox can behave one way or another',
    handler: ({ state }) => ({ status: 200, json: { data: state.choices } }),
  },
  {
    ...post,
    path: '/__sim/choices',
    summary: 'Choose: {rememberConsent?, expandWithoutScope?: object|id|refuse}',
    handler: choose,
  },
  {
    ...remove,
    path: '/__sim/faults',
    summary: 'Forget ordered faults',
    handler: ({ state }) => controlled({ ...state, faults: [] }),
  },
  {
    ...post,
    path: '/__sim/latency',
    summary: 'Answer every API call this late: {ms}',
    handler: setLatency,
  },
  {
    ...post,
    path: '/__sim/rate',
    summary: 'Rate limit per key: {perSecond, burst?}; 0 switches it off',
    handler: setRate,
  },
  {
    ...post,
    path: '/__sim/clock',
    summary: 'Move the clock: {advanceMs?, advanceDays?, to?} or {reset: true}',
    handler: moveClock,
  },
  {
    ...get,
    path: '/__sim/grants',
    summary: 'OAuth grants',
    handler: ({ state }) => ({ status: 200, json: { data: state.grants } }),
  },
  {
    ...post,
    path: '/__sim/grants/revoke',
    summary: 'Revoke every OAuth grant',
    handler: revokeAll,
  },
  {
    ...post,
    path: '/__sim/access-tokens/expire',
    summary: 'Let every access token expire now',
    handler: ({ state }) => controlled({ ...state, accessTokens: [] }),
  },
  {
    ...post,
    path: '/__sim/environment',
    summary: 'Treat OAuth tokens as of the other environment: {other}',
    handler: setEnvironment,
  },
  {
    ...post,
    path: '/__sim/api-key',
    summary: 'What the API key may do: {scopes} or {} for everything',
    handler: setApiKey,
  },
  {
    ...get,
    path: '/__sim/requests',
    summary: 'Recent API and token calls: ?path= prefix, ?method=, ?status=',
    handler: listRequests,
  },
  { ...remove, path: '/__sim/requests', summary: 'Forget the calls', handler: forgetRequests },
  {
    ...get,
    path: '/__sim/unknown-calls',
    summary:
      'API calls that nothing imitates, answered 501: a client’s test asserts that there are none',
    handler: ({ observations }) => {
      const data = observations.unknownCalls();
      return { status: 200, json: { data, count: data.length } };
    },
  },
  {
    ...remove,
    path: '/__sim/unknown-calls',
    summary: 'Forget these calls',
    handler: ({ observations }) => {
      observations.clearUnknownCalls();
      return { status: 200, json: { data: { ok: true } } };
    },
  },
];

function clearTrouble({ state, moment }: Call): Answer {
  const calm = {
    ...state,
    faults: [],
    deliveryTroubles: [],
    latencyMs: 0,
    tokensOfOtherEnvironment: false,
    signingsDue: [],
  };
  return controlled(releaseHeldDeliveries(calm, moment));
}

function choose(call: Call): Answer {
  const body = controlBody(call, { rememberConsent: 'boolean', expandWithoutScope: 'string' });
  if (isRefusal(body)) return refused(body);
  const before = call.state.choices;
  const way = body.expandWithoutScope ?? before.expandWithoutScope;
  const expandWithoutScope = expandWithoutScopeWays.find((known) => known === way);
  if (!expandWithoutScope) {
    const ways = expandWithoutScopeWays.join(', ');
    return refused(badRequest(`expandWithoutScope must be one of ${ways}`));
  }
  const rememberConsent = body.rememberConsent ?? before.rememberConsent;
  return controlled({ ...call.state, choices: { rememberConsent, expandWithoutScope } });
}

function orderFault(call: Call): Answer {
  const body = controlBody(call, {
    kind: 'any',
    count: 'number',
    path: 'string',
    method: 'string',
    delayMs: 'number',
  });
  if (isRefusal(body)) return refused(body);
  const kind = faultKinds.find((known) => known === String(body.kind));
  if (!kind) return refused(badRequest(`kind must be one of ${faultKinds.join(', ')}`));
  const fault = {
    kind,
    remaining: body.count ?? 1,
    pathPrefix: body.path ?? '/v1',
    method: body.method?.toUpperCase() ?? null,
    delayMs: body.delayMs ?? 5000,
  };
  return controlled({ ...call.state, faults: [...call.state.faults, fault] });
}

function setLatency(call: Call): Answer {
  const body = controlBody(call, { ms: 'number' });
  return isRefusal(body)
    ? refused(body)
    : controlled({ ...call.state, latencyMs: Math.max(0, body.ms ?? 0) });
}

function setRate(call: Call): Answer {
  const body = controlBody(call, { perSecond: 'number', burst: 'number' });
  if (isRefusal(body)) return refused(body);
  const { perSecond, burst } = call.state.rate;
  return controlled({
    ...call.state,
    rate: {
      perSecond: Math.max(0, body.perSecond ?? perSecond),
      burst: Math.max(1, body.burst ?? burst),
    },
  });
}

function moveClock(call: Call): Answer {
  const body = controlBody(call, {
    advanceMs: 'number',
    advanceDays: 'number',
    to: 'any',
    reset: 'boolean',
  });
  if (isRefusal(body)) return refused(body);
  const { state, moment } = call;
  let clockOffsetMs = body.reset ? 0 : state.clockOffsetMs;
  if (body.to !== undefined) {
    const to =
      typeof body.to === 'number'
        ? body.to
        : typeof body.to === 'string'
          ? Date.parse(body.to)
          : Number.NaN;
    if (!Number.isFinite(to)) return refused(badRequest('to must be a date or milliseconds'));
    clockOffsetMs = to - moment.wallNow;
  }
  clockOffsetMs += (body.advanceMs ?? 0) + (body.advanceDays ?? 0) * 24 * 3600_000;
  return controlled({ ...state, clockOffsetMs }, { now: moment.wallNow + clockOffsetMs });
}

function revokeAll({ state, moment }: Call): Answer {
  const next = state.grants.reduce((left, grant) => revokeGrant(left, grant.id, moment), state);
  return controlled(next, { revoked: state.grants.length });
}

function setEnvironment(call: Call): Answer {
  const body = controlBody(call, { other: 'boolean' });
  return isRefusal(body)
    ? refused(body)
    : controlled({ ...call.state, tokensOfOtherEnvironment: body.other ?? true });
}

function setApiKey(call: Call): Answer {
  const body = controlBody(call, { scopes: 'strings' });
  return isRefusal(body)
    ? refused(body)
    : controlled({ ...call.state, apiKeyScopes: body.scopes ?? allScopes });
}

function listRequests({ query, observations }: Call): Answer {
  const path = query.get('path') ?? '';
  const method = query.get('method')?.toUpperCase();
  const status = query.get('status');
  const data = observations
    .requests()
    .filter(
      (one) =>
        one.path.startsWith(path) &&
        (!method || one.method === method) &&
        (!status || String(one.status) === status),
    );
  return { status: 200, json: { data, count: data.length } };
}

function forgetRequests({ observations }: Call): Answer {
  observations.clearRequests();
  return { status: 200, json: { data: { ok: true } } };
}
