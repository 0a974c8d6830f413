import type { EntityManager } from '@mikro-orm/core';

import { CandidateReading } from './candidate-reading.ts';
import type { Candidate } from './candidate.ts';
import { examplesOf } from './examples-of.ts';
import { forgetReading } from './forget-reading.ts';

/** Keeps what this candidate has, in place of what they had when they were read before. */
export async function rememberReading(
  em: EntityManager,
  input: { organizationId: string; integrationId: string; candidate: Candidate; now: Date },
): Promise<void> {
  const { candidate, integrationId } = input;
  if (candidate.isAnonymized) return forgetReading(em, { ...candidate, integrationId });
  const filled = candidate.fields.filter((field) => field.value !== null);
  const defaultKeys = candidate.fields.filter((field) => !field.custom).map((field) => field.key);
  await em.upsert(
    CandidateReading,
    {
      integrationId,
      candidateId: candidate.candidateId,
      organizationId: input.organizationId,
      readAt: input.now,
      isHire: candidate.archive?.isHire ?? false,
      seen: [...defaultKeys, ...candidate.seenKeys],
      filled: filled.map((field) => field.key),
      examples: examplesOf(filled),
    },
    {
      onConflictFields: ['integrationId', 'candidateId'],
      onConflictMergeFields: ['readAt', 'isHire', 'seen', 'filled', 'examples'],
    },
  );
}
