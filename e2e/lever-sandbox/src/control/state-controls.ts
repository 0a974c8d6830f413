import { refused, type Answer, type Call, type Route } from '../http/route.ts';
import {
  readSavedState,
  restoredState,
  savedState,
  savedWhole,
  seedOf,
} from '../http/saved-state.ts';
import type { SandboxState } from '../model/sandbox-state.ts';
import { seedState } from '../seed/seed-state.ts';
import { badRequest, isRefusal } from '../state/refusal.ts';
import { controlBody, controlled } from './control-body.ts';

const get = { surface: 'control', method: 'GET' } as const;
const post = { surface: 'control', method: 'POST' } as const;

/** The whole memory at once: back to the seed, out and in. */
export const stateControls: readonly Route[] = [
  {
    ...post,
    path: '/__sim/reset',
    summary: 'Back to the seed: {seed?, candidates?, keepConnections?}',
    handler: reset,
  },
  {
    ...get,
    path: '/__sim/state',
    summary: 'What has changed since the seed; ?full=true for everything',
    handler: dump,
  },
  {
    ...post,
    path: '/__sim/state',
    summary: 'Load what GET /__sim/state gave, with or without full',
    handler: load,
  },
];

function reset(call: Call): Answer {
  const body = controlBody(call, {
    seed: 'string',
    candidates: 'number',
    keepConnections: 'boolean',
  });
  if (isRefusal(body)) return refused(body);
  const { state } = call;
  const seed = body.seed ?? state.seed;
  const candidates = body.candidates ?? state.candidateCount;
  const fresh = freshState(call, seed, candidates);
  const { codes, grants, accessTokens, webhooks, eventGroupsOff } = state;
  return controlled(
    body.keepConnections
      ? { ...fresh, codes, grants, accessTokens, webhooks, eventGroupsOff }
      : fresh,
  );
}

function dump({ state, seeded, query }: Call): Answer {
  return {
    status: 200,
    json: { data: query.get('full') === 'true' ? savedWhole(state) : savedState(state, seeded) },
  };
}

function freshState({ seeded, settings }: Call, seed: string, candidates: number): SandboxState {
  const same = seed === seeded.seed && candidates === seeded.candidateCount;
  return same ? seeded : seedState({ ...settings, seed, candidates });
}

function load(call: Call): Answer {
  const saved = readSavedState(call.body);
  if ('unusable' in saved) return refused(badRequest(`It cannot be loaded: ${saved.unusable}`));
  const { seed, candidateCount } = seedOf(saved);
  const next = restoredState(saved, freshState(call, seed, candidateCount));
  if ('unusable' in next) return refused(badRequest(`It cannot be loaded: ${next.unusable}`));
  return controlled(next, { candidates: next.candidacies.rows.length });
}
