import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { isRefusal, refuse } from '../base/failure.ts';
import type { FieldType } from '../values/field-value.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import {
  checkFieldInput,
  type EmployeeFieldInput,
  type EmployeeFieldInvalid,
  type TooManyEmployeeFields,
} from './check-field-input.ts';
import type { EmployeeField } from './employee-field.ts';
import { employeeFields, toField } from './employee-fields.ts';
import { fieldKey } from './field-key.ts';
import { nextPosition } from './next-position.ts';
import { onceMoreWhenTaken } from './once-more-when-taken.ts';

/** Archived ones included. Every profile, rule and import goes through all of them. */
const MOST_OWN_FIELDS = 250;

/** A field of the organization's own, at the end of its group. Its key is made of the label and never changes. */
export function createEmployeeField(
  { em, clock }: { em: EntityManager; clock: Clock },
  input: NewEmployeeField,
): Promise<EmployeeField | EmployeeFieldInvalid | TooManyEmployeeFields> {
  return onceMoreWhenTaken(em, (inside) => addEmployeeField({ em: inside, clock }, input));
}

type NewEmployeeField = EmployeeFieldInput & { readonly viewer: Viewer; readonly type: FieldType };

/** The same in `em`'s transaction. `key`: one that no field has, instead of one that is made of the label. */
export async function addEmployeeField(
  { em, clock }: { em: EntityManager; clock: Clock },
  { viewer, type, key, ...input }: NewEmployeeField & { readonly key?: string },
): Promise<EmployeeField | EmployeeFieldInvalid | TooManyEmployeeFields> {
  const others = await employeeFields(em, { includeArchived: true });
  if (others.filter(({ custom }) => custom).length >= MOST_OWN_FIELDS) {
    return refuse(
      'TOO_MANY_EMPLOYEE_FIELDS',
      `Your organization has reached the limit of ${MOST_OWN_FIELDS} custom fields, including archived ones. Use an existing field.`,
    );
  }
  const { visibility = null, ...said } = input;
  const checked = checkFieldInput(said, type, others);
  if (isRefusal(checked)) return checked;
  const now = clock.now();
  const definition = em.create(EmployeeFieldDefinition, {
    id: newId(),
    organizationId: viewer.organization.id,
    ...checked,
    key: key ?? fieldKey(checked.label, new Set(others.map((other) => other.key))),
    custom: true,
    type,
    position: nextPosition(others, checked.group),
    archivedAt: null,
    decidedVisibility: visibility,
    createdAt: now,
    updatedAt: now,
  });
  await em.flush();
  return toField(definition);
}
