import type { EntityManager } from '@mikro-orm/core';

import { VERSION_0, type CurrentFieldMapping } from './current-field-mapping.ts';
import { FieldMapping } from './field-mapping.ts';

/** Null when there is none. */
export async function fieldMappingVersion(
  em: EntityManager,
  integrationId: string,
  version: number,
): Promise<CurrentFieldMapping | null> {
  return version === 0 ? VERSION_0 : em.findOne(FieldMapping, { integrationId, version });
}

/** Newest first, from below `before`; the default mapping is the last one. */
export async function fieldMappingVersions(
  em: EntityManager,
  integrationId: string,
  { first, before }: { first: number; before: number | null },
): Promise<{ readonly versions: readonly CurrentFieldMapping[]; readonly hasNextPage: boolean }> {
  if (before === 0) return { versions: [], hasNextPage: false };
  const published = await em.find(
    FieldMapping,
    { integrationId, ...(before !== null && { version: { $lt: before } }) },
    { orderBy: { version: 'desc' }, limit: first + 1 },
  );
  const versions = [...published, VERSION_0];
  return { versions: versions.slice(0, first), hasNextPage: versions.length > first };
}
