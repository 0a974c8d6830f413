import type { EntityManager } from '@mikro-orm/core';

import { CandidateReading } from './candidate-reading.ts';

const MOST_READINGS = 1000;

/** Forgets all readings of an integration but the newest thousand, which is more than the catalogue looks at. */
export async function forgetOldReadings(
  em: EntityManager,
  { integrationId }: { integrationId: string },
): Promise<void> {
  const [oldest] = await em.find(
    CandidateReading,
    { integrationId },
    { fields: ['readAt'], orderBy: { readAt: 'desc' }, offset: MOST_READINGS, limit: 1 },
  );
  if (!oldest) return;
  await em.nativeDelete(CandidateReading, { integrationId, readAt: { $lte: oldest.readAt } });
}
