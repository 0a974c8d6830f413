import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { FieldType } from '../values/field-value.ts';
import type { FieldVisibility } from './employee-field.ts';

const EmployeeFieldDefinitionSchema = defineEntity({
  name: 'EmployeeFieldDefinition',
  tableName: 'employee_field',
  properties: {
    ...ownedRow,
    key: p.string(),
    /** False for a row that only says what the organization changed about a built-in field. */
    custom: p.boolean(),
    label: p.string(),
    group: p.string(),
    type: p.string().$type<FieldType>(),
    /** What a CHOICE or CHOICES can be, in order. Empty for other types. */
    choices: p.json<readonly string[]>(),
    required: p.boolean(),
    description: p.string(),
    /** Among the fields of its group. */
    position: p.integer(),
    /** An archived field keeps its values and is shown nowhere but in Data management. */
    archivedAt: p.datetime().strictNullable(),
    /** Null until somebody, or a published mapping, decided. */
    decidedVisibility: p.string().$type<FieldVisibility>().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** An employee field as an organization defined it, or changed a built-in one. */
export class EmployeeFieldDefinition extends EmployeeFieldDefinitionSchema.class {}
EmployeeFieldDefinitionSchema.setClass(EmployeeFieldDefinition);
