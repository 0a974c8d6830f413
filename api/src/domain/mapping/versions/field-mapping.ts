import { defineEntity, p } from '@mikro-orm/core';

import type { Actor } from '../../identity/actor.ts';
import { ownedRow } from '../../base/entity.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';

const FieldMappingSchema = defineEntity({
  name: 'FieldMapping',
  tableName: 'field_mapping',
  properties: {
    ...ownedRow,
    integrationId: p.uuid(),
    version: p.integer(),
    rules: p.json<readonly MappingRule[]>(),
    /** Why, in the words of the person who published it. */
    note: p.string().strictNullable(),
    /** The version whose rules these are again. */
    restoredFrom: p.integer().strictNullable(),
    savedAt: p.datetime(),
    savedBy: p.json<Actor>(),
  },
});

/** One published version of the rules that fill employee fields. Never changed: a change is a new version. */
export class FieldMapping extends FieldMappingSchema.class {}
FieldMappingSchema.setClass(FieldMapping);
