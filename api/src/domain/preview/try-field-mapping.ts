import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import type { RecentCandidates } from './recent-candidates.ts';
import { rememberFields } from '../candidate/remember-fields.ts';
import { summarize } from '../candidate/summarize.ts';
import { employeeFields } from '../employee/employee-fields.ts';
import { isUnreadable } from '../provider/is-unreadable.ts';
import { isRefusal, Refused } from '../base/failure.ts';
import { newestHires } from '../import/newest-hires.ts';
import { findConnectedIntegration } from '../integration/find-integration.ts';
import type { Integration } from '../integration/integration.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExpressionEngine } from '../mapping/engine/expression-engine.ts';
import type { Providers } from '../provider/providers.ts';
import { severalAtOnce } from '../base/several-at-once.ts';
import { compileMapping } from '../mapping/engine/compile-mapping.ts';
import { TrialCount, type TrialField } from './count-trial.ts';
import { currentFieldMapping } from '../mapping/versions/current-field-mapping.ts';
import { FieldMappingDraft } from '../mapping/versions/field-mapping-draft.ts';
import { mapManyWithAnswers } from '../mapping/engine/map-with-answers.ts';
import type { MappingRule } from '../mapping/rules/mapping-rule.ts';

/** How a trial stands. */
export interface FieldMappingTrial {
  /** How many candidates it is about. */
  readonly total: number;
  /** How many of them are counted, those included whom the provider does not show any more. */
  readonly done: number;
  readonly unreadable: number;
  readonly isComplete: boolean;
  readonly fields: readonly TrialField[];
}

export interface TrialPorts {
  readonly em: EntityManager;
  readonly providers: Providers;
  readonly expressions: ExpressionEngine;
  readonly recentCandidates: RecentCandidates;
  readonly clock: Clock;
}

const READ_AT_ONCE = 4;
/** What they ask is found together. */
const MAPPED_AT_ONCE = 25;
/** No one reads faster. */
const TELL_EVERY_MS = 250;

/**
 * Maps the last hires by the published rules and by others, and counts what differs: the whole state, again and again,
 * until it is complete. Nothing of it is kept, but for the custom fields that were seen. Throws Outage when the
 * provider does not answer, and Refused when it cannot be asked; ends when `signal` is aborted.
 */
export async function* tryFieldMapping(
  ports: TrialPorts,
  input: {
    integrationId: string;
    /** Null: the draft, or else the published ones. */
    rules: readonly MappingRule[] | null;
    last: number;
    signal: AbortSignal;
  },
): AsyncGenerator<FieldMappingTrial, void> {
  const { em, clock } = ports;
  const integration = await findConnectedIntegration(ports, input.integrationId);
  if (isRefusal(integration)) throw new Refused(integration);
  const fields = await employeeFields(em);
  const published = (await currentFieldMapping(em, integration.id)).rules;
  const rules = input.rules ?? (await draftOf(em, integration.id)) ?? published;
  const present = compileMapping(published, fields);
  const tried = compileMapping(rules, fields);
  const hires = await newestHires(em, integration.id, input.last);

  const count = new TrialCount(fields);
  const progress = { total: hires.length, done: 0, unreadable: 0 };
  let toldAt = clock.now().getTime();
  yield { ...progress, isComplete: false, fields: count.fields() };
  const candidates = severalAtOnce(
    hires,
    { atOnce: READ_AT_ONCE, signal: input.signal },
    (candidateId) => read(ports, integration, candidateId),
  );
  let waiting: Candidate[] = [];
  const countWaiting = async () => {
    // A fork each time: what was looked up for some is no longer needed for the next ones.
    const asking = { ...ports, em: em.fork() };
    const before = await mapManyWithAnswers(asking, waiting, present);
    const after = await mapManyWithAnswers(asking, waiting, tried);
    for (const [index, candidate] of waiting.entries()) {
      count.add(summarize(candidate), before[index] ?? [], after[index] ?? []);
    }
    progress.done += waiting.length;
    waiting = [];
  };
  for await (const candidate of candidates) {
    if (candidate) {
      waiting.push(candidate);
    } else {
      progress.done += 1;
      progress.unreadable += 1;
    }
    const now = clock.now().getTime();
    const isToTell = now - toldAt >= TELL_EVERY_MS;
    if (isToTell || waiting.length >= MAPPED_AT_ONCE) await countWaiting();
    if (!isToTell) continue;
    toldAt = now;
    yield { ...progress, isComplete: false, fields: count.fields() };
  }
  if (input.signal.aborted) return;
  await countWaiting();
  yield { ...progress, isComplete: true, fields: count.fields() };
}

async function draftOf(
  em: EntityManager,
  integrationId: string,
): Promise<readonly MappingRule[] | null> {
  const draft = await em.findOne(FieldMappingDraft, { integrationId });
  return draft?.rules ?? null;
}

/** Null when the provider does not show this candidate, or not to us. */
async function read(
  ports: TrialPorts,
  integration: Integration,
  candidateId: string,
): Promise<Candidate | null> {
  const recent = ports.recentCandidates.recall(integration, candidateId);
  if (recent) return recent;
  const connection = ports.providers
    .of(integration.provider)
    .connection(integration.id, { priority: 'background' });
  const candidate = await connection.readCandidate(candidateId, { withForms: true });
  if (!isRefusal(candidate)) {
    const { organizationId, id: integrationId } = integration;
    await rememberFields(ports, { organizationId, integrationId, candidate });
    ports.recentCandidates.keep(integration, candidate);
    return candidate;
  }
  if (isUnreadable(candidate)) return null;
  throw new Refused(candidate);
}
