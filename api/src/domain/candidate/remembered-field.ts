import { defineEntity, p } from '@mikro-orm/core';

import type { FieldType } from '../values/field-value.ts';
import type { SourceFieldGroup } from './candidate.ts';

const RememberedFieldSchema = defineEntity({
  name: 'RememberedField',
  tableName: 'remembered_field',
  properties: {
    integrationId: p.uuid().primary(),
    key: p.string().primary(),
    organizationId: p.uuid(),
    label: p.string(),
    group: p.string().$type<SourceFieldGroup>(),
    type: p.string().$type<FieldType>(),
    description: p.string(),
    firstSeenAt: p.datetime(),
    lastSeenAt: p.datetime(),
    /** What it was called before it was renamed at the provider. */
    previousLabel: p.string().strictNullable(),
    relabeledAt: p.datetime().strictNullable(),
  },
});

/** A custom source field, known because a candidate who has it was read once. */
export class RememberedField extends RememberedFieldSchema.class {}
RememberedFieldSchema.setClass(RememberedField);
