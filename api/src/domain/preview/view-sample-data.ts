import type { EntityManager } from '@mikro-orm/core';

import type { Candidate, CandidateSummary, SourceField } from '../candidate/candidate.ts';
import { readSample } from './read-sample.ts';
import { rememberFields } from '../candidate/remember-fields.ts';
import { summarize } from '../candidate/summarize.ts';
import { isRefusal, refuse, Refused, type Refusal } from '../base/failure.ts';
import { confirmEvent } from '../import/confirm-event.ts';
import { importEffect, type ImportEffect } from '../import/import-effect.ts';
import { planImport } from '../import/plan-import.ts';
import {
  findIntegrationToAsk,
  type IntegrationNotConnected,
} from '../integration/find-integration.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExpressionEngine } from '../mapping/engine/expression-engine.ts';
import type { Providers } from '../provider/providers.ts';
import type { ProviderConnection } from '../provider/provider-connection.ts';
import { currentFieldMapping } from '../mapping/versions/current-field-mapping.ts';
import type { TracedValue } from '../mapping/engine/traced-value.ts';
import type { MappingRule } from '../mapping/rules/mapping-rule.ts';
import { sampleOfEmployee } from './sample-of-employee.ts';

export interface SampleData {
  readonly candidate: CandidateSummary;
  readonly values: readonly TracedValue[];
  /** Of an import of the hire by these rules. */
  readonly effect: ImportEffect;
  /** Custom fields that were not known before. */
  readonly newSourceFields: readonly SourceField[];
}

export interface SampleCandidateChoices {
  readonly candidates: readonly CandidateSummary[];
}

/** Whom to look for: a candidacy, an employee who came from the provider, or those whom a search finds. */
export interface SampleSearch {
  readonly search: string | null;
  readonly candidateId: string | null;
  readonly employeeId: string | null;
}

/**
 * What the rules give for a real candidate, and what an import by them would do. Remembers custom fields. Throws Refused
 * when the provider does not accept the connection.
 */
export async function viewSampleData(
  ports: { em: EntityManager; providers: Providers; expressions: ExpressionEngine; clock: Clock },
  input: SampleSearch & { integrationId: string; rules: readonly MappingRule[] | null },
): Promise<
  SampleData | SampleCandidateChoices | Refusal<'CANDIDATE_NOT_FOUND'> | IntegrationNotConnected
> {
  const integration = await findIntegrationToAsk(ports, input.integrationId);
  if (isRefusal(integration)) return integration;
  const { about, connection: connect } = ports.providers.of(integration.provider);
  const connection = connect(integration.id, { priority: 'screen' });
  const candidate = await choose(ports.em, connection, { ...input, label: about.label });
  if (isRefusal(candidate) || 'candidates' in candidate) return candidate;
  const owner = { organizationId: integration.organizationId, integrationId: integration.id };
  const newSourceFields = await rememberFields(ports, { ...owner, candidate });
  const rules = input.rules ?? (await currentFieldMapping(ports.em, integration.id)).rules;
  const hire = { event: 'CANDIDATE_HIRED', stageId: '' } as const;
  const confirmed = confirmEvent(hire, candidate, about);
  const plan = await planImport(ports, {
    candidate,
    rules,
    instructions: {},
    happenedAt: confirmed.happenedAt,
    withSteps: true,
    source: { integrationId: integration.id, provider: about.key },
  });
  return {
    candidate: summarize(candidate),
    values: plan.values,
    effect: importEffect(plan, candidate, { confirmed, about }),
    newSourceFields,
  };
}

async function choose(
  em: EntityManager,
  connection: ProviderConnection,
  input: SampleSearch & { integrationId: string; label: string },
): Promise<Candidate | SampleCandidateChoices | Refusal<'CANDIDATE_NOT_FOUND'>> {
  if (input.candidateId) return readSample(connection, input.candidateId);
  if (input.employeeId) {
    const candidateId = await sampleOfEmployee(em, input, input.employeeId);
    return isRefusal(candidateId) ? candidateId : readSample(connection, candidateId);
  }
  const search = input.search?.trim() ?? '';
  if (search === '')
    return refuse('CANDIDATE_NOT_FOUND', 'Enter a name, email address or link to search for.');
  const found = await connection.findCandidates(search);
  if (isRefusal(found)) throw new Refused(found);
  const [only, ...others] = found;
  if (!only) return notFound(search, input.label);
  return others.length > 0 ? { candidates: found } : readSample(connection, only.candidateId);
}

function notFound(search: string, label: string): Refusal<'CANDIDATE_NOT_FOUND'> {
  return refuse(
    'CANDIDATE_NOT_FOUND',
    search.includes('@')
      ? `${label} has no candidate with the email address ${search}.`
      : `No candidate named “${search}” is among the newest 1,000 in ${label}, which cannot search by name. Try the email address.`,
  );
}
