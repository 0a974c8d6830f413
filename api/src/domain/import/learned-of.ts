import type { EntityManager } from '@mikro-orm/core';

import type { Import } from './import.ts';
import { ImportRun } from './import-run.ts';

/**
 * When Sora learned of the hire: when its import was opened, or when a delivery opened one again that had come to
 * nothing, since that is another hire of the same candidacy.
 */
export async function learnedOf(
  em: EntityManager,
  record: Pick<Import, 'id' | 'runs' | 'createdAt'>,
): Promise<Date> {
  if (record.runs === 1) return record.createdAt;
  const announced = await em.findOne(
    ImportRun,
    { importId: record.id, cause: 'DELIVERY' },
    { orderBy: { number: 'desc' }, fields: ['number', 'createdAt'] },
  );
  if (!announced || announced.number === 1) return record.createdAt;
  const before = await em.findOne(
    ImportRun,
    { importId: record.id, number: announced.number - 1 },
    { fields: ['status'] },
  );
  return before?.status === 'SKIPPED' ? announced.createdAt : record.createdAt;
}
