import { defineEntity, p } from '@mikro-orm/core';

import type { Actor } from '../../identity/actor.ts';
import { ownedRow } from '../../base/entity.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';

const FieldMappingDraftSchema = defineEntity({
  name: 'FieldMappingDraft',
  tableName: 'field_mapping_draft',
  properties: {
    ...ownedRow,
    integrationId: p.uuid(),
    /** Grows with each change: who changes another one than this is told. */
    revision: p.integer(),
    /** The published version that the draft was made from. */
    baseVersion: p.integer(),
    rules: p.json<readonly MappingRule[]>(),
    updatedAt: p.datetime(),
    updatedBy: p.json<Actor>(),
  },
});

/** Rules that are being worked on and fill nothing yet: one draft for each integration, shared by its administrators. */
export class FieldMappingDraft extends FieldMappingDraftSchema.class {}
FieldMappingDraftSchema.setClass(FieldMappingDraft);
