import type { EntityManager } from '@mikro-orm/core';

import { CandidateReading } from './candidate-reading.ts';

/** Forgets what somebody had, who was deleted or anonymized at the provider. */
export async function forgetReading(
  em: EntityManager,
  { integrationId, candidateId }: { integrationId: string; candidateId: string },
): Promise<void> {
  await em.nativeDelete(CandidateReading, { integrationId, candidateId });
}
