import type { EntityManager } from '@mikro-orm/core';

import { Import } from './import.ts';

/** The candidacies that became employees last, newest first, each once. */
export async function newestHires(
  em: EntityManager,
  integrationId: string,
  most: number,
): Promise<readonly string[]> {
  const imports = await em.find(
    Import,
    {
      integrationId,
      status: 'COMPLETED',
      event: { $in: ['CANDIDATE_HIRED', 'CANDIDATE_ARCHIVE_CHANGE'] },
    },
    // Each of the two events opens one import for a candidacy.
    { orderBy: { id: 'desc' }, limit: 2 * most, fields: ['candidateId'] },
  );
  return [...new Set(imports.map(({ candidateId }) => candidateId))].slice(0, most);
}
