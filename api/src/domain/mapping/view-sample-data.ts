import type { EntityManager } from '@mikro-orm/core';

import type { Candidate, CandidateSummary, SourceField } from '../candidate/candidate.ts';
import { knownSourceFields, type KnownSourceField } from '../candidate/known-source-fields.ts';
import { rememberFields } from '../candidate/remember-fields.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import { isRefusal, Outage, refuse, type Refusal } from '../failure.ts';
import {
  findConnectedIntegration,
  type IntegrationNotConnected,
} from '../integration/find-integration.ts';
import type { Clock, Provider, ProviderConnection } from '../ports.ts';
import { currentFieldMapping } from './current-field-mapping.ts';
import { mapCandidate, type MappedValue } from './map-candidate.ts';
import type { MappingRule } from './mapping-rule.ts';

export interface SampleData {
  readonly candidate: CandidateSummary;
  readonly values: readonly MappedValue[];
  readonly newSourceFields: readonly SourceField[];
  readonly sourceFields: readonly KnownSourceField[];
}

export interface SampleCandidateChoices {
  readonly candidates: readonly CandidateSummary[];
}

/** What the rules give for a real candidate, by the very function that imports use. Remembers custom fields. */
export async function viewSampleData(
  ports: { em: EntityManager; provider: Provider; clock: Clock },
  input: {
    integrationId: string;
    search: string;
    candidateId: string | null;
    rules: readonly MappingRule[] | null;
  },
): Promise<
  SampleData | SampleCandidateChoices | Refusal<'CANDIDATE_NOT_FOUND'> | IntegrationNotConnected
> {
  const integration = await findConnectedIntegration(ports.em, input.integrationId);
  if (isRefusal(integration)) {
    return integration.code === 'INTEGRATION_NOT_CONNECTED'
      ? integration
      : refuse('INTEGRATION_NOT_CONNECTED', integration.message);
  }
  const connection = ports.provider.connection(integration.id);
  const chosen = await choose(connection, input);
  if (isRefusal(chosen) || 'candidates' in chosen) return chosen;
  const owner = { organizationId: integration.organizationId, integrationId: integration.id };
  const newSourceFields = await rememberFields(ports, { ...owner, candidate: chosen });
  const rules = input.rules ?? (await currentFieldMapping(ports.em, integration.id)).rules;
  return {
    candidate: summarize(chosen),
    values: mapCandidate(chosen, rules, BUILT_IN_EMPLOYEE_FIELDS),
    newSourceFields,
    sourceFields: await knownSourceFields(ports, integration.id),
  };
}

async function choose(
  connection: ProviderConnection,
  input: { search: string; candidateId: string | null },
): Promise<Candidate | SampleCandidateChoices | Refusal<'CANDIDATE_NOT_FOUND'>> {
  let candidateId = input.candidateId;
  if (!candidateId) {
    const found = await connection.findCandidates(input.search.trim());
    if (isRefusal(found)) throw new Outage(found.message, { retryable: false });
    if (found.length === 0) return notFound(input.search);
    if (found.length > 1) return { candidates: found };
    candidateId = found[0]?.candidateId ?? '';
  }
  const candidate = await connection.readCandidate(candidateId, { withForms: true });
  if (!isRefusal(candidate)) return candidate;
  if (candidate.code === 'CANDIDATE_NOT_FOUND' || candidate.code === 'CANDIDATE_CONFIDENTIAL') {
    return refuse('CANDIDATE_NOT_FOUND', candidate.message);
  }
  throw new Outage(candidate.message, { retryable: false });
}

function notFound(search: string): Refusal<'CANDIDATE_NOT_FOUND'> {
  return refuse(
    'CANDIDATE_NOT_FOUND',
    search.includes('@')
      ? `Lever has no candidate with the e-mail address ${search}.`
      : `No candidate named “${search}” is among the newest 1,000 in Lever, which cannot search by name. Try the e-mail address.`,
  );
}

function summarize(candidate: Candidate): CandidateSummary {
  return {
    candidateId: candidate.candidateId,
    name: candidate.name,
    email: candidate.email,
    headline: candidate.headline,
    stage: candidate.stage?.name ?? null,
    hiredAt: candidate.archive?.isHire ? candidate.archive.archivedAt : null,
  };
}
