import type { EntityManager } from '@mikro-orm/core';

import { currentFieldMapping } from '../mapping/versions/current-field-mapping.ts';
import { DEFAULT_MAPPING } from '../mapping/rules/default-mapping.ts';
import { FieldMapping } from '../mapping/versions/field-mapping.ts';
import type { MappingRule } from '../mapping/rules/mapping-rule.ts';
import type { RunInstructions } from './import-run.ts';

interface VersionedRules {
  /** 0 is the default mapping. */
  readonly version: number;
  readonly rules: readonly MappingRule[];
}

/** The rules that an import uses: those that somebody asked for, or else the published ones. */
export async function mappingFor(
  em: EntityManager,
  integrationId: string,
  { mappingVersion }: RunInstructions,
): Promise<VersionedRules> {
  if (mappingVersion === undefined) return currentFieldMapping(em, integrationId);
  if (mappingVersion === 0) return { version: 0, rules: DEFAULT_MAPPING };
  return em.findOneOrFail(FieldMapping, { integrationId, version: mappingVersion });
}

/** "the default field mapping", "field mapping version 3". */
export function mappingInWords(version: number): string {
  return version === 0 ? 'the default field mapping' : `field mapping version ${version}`;
}
