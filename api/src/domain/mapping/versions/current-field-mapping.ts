import type { EntityManager } from '@mikro-orm/core';

import type { Actor } from '../../identity/actor.ts';
import { DEFAULT_MAPPING } from '../rules/default-mapping.ts';
import { FieldMapping } from './field-mapping.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';

/** A version of the rules as people read it. */
export interface CurrentFieldMapping {
  /** 0 is the default mapping, which exists before anyone has saved one. */
  readonly version: number;
  readonly rules: readonly MappingRule[];
  readonly savedAt: Date | null;
  readonly savedBy: Actor | null;
  readonly note: string | null;
  readonly restoredFrom: number | null;
}

/** What there is before anyone has published anything. */
export const VERSION_0: CurrentFieldMapping = {
  version: 0,
  rules: DEFAULT_MAPPING,
  savedAt: null,
  savedBy: null,
  note: null,
  restoredFrom: null,
};

/** The rules that imports use now. */
export async function currentFieldMapping(
  em: EntityManager,
  integrationId: string,
): Promise<CurrentFieldMapping> {
  const saved = await em.findOne(FieldMapping, { integrationId }, { orderBy: { version: 'desc' } });
  return saved ?? VERSION_0;
}
