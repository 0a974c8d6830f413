import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse } from '../base/failure.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import { NAME_COLUMNS } from './display-name.ts';
import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import {
  checkFieldInput,
  fieldNotFound,
  type EmployeeFieldBuiltIn,
  type EmployeeFieldInput,
  type EmployeeFieldInvalid,
  type EmployeeFieldNotFound,
} from './check-field-input.ts';
import type { EmployeeField } from './employee-field.ts';
import { employeeFields, toField } from './employee-fields.ts';
import { nextPosition } from './next-position.ts';
import { onceMoreWhenTaken } from './once-more-when-taken.ts';
import { overrideBuiltIn } from './override-built-in.ts';

/**
 * Changes what is said about a field; its key and type stay. Values that are no longer among the choices are kept.
 * Of a built-in field only required, the description and who sees it change.
 */
export function updateEmployeeField(
  { em, clock }: { em: EntityManager; clock: Clock },
  { viewer, key, visibility, ...input }: EmployeeFieldInput & { viewer: Viewer; key: string },
): Promise<EmployeeField | EmployeeFieldInvalid | EmployeeFieldNotFound | EmployeeFieldBuiltIn> {
  return onceMoreWhenTaken(em, async (inside) => {
    const fields = await employeeFields(inside, { includeArchived: true });
    const field = fields.find((one) => one.key === key);
    if (!field) return fieldNotFound();
    if (!field.custom && changesMore(field, input)) return builtIn(field);
    const others = fields.filter((one) => one !== field);
    const checked = checkFieldInput(input, field.type, others);
    if (isRefusal(checked)) return checked;
    const decidedVisibility = visibility ?? field.decidedVisibility;
    if (decidedVisibility === 'ADMINISTRATORS' && isName(field)) return alwaysSeen(field);
    if (!field.custom) {
      const { required, description } = checked;
      const changed = { ...field, required, description, decidedVisibility };
      await overrideBuiltIn({ em: inside, clock }, viewer.organization.id, changed);
      return changed;
    }
    const definition = await inside.findOneOrFail(EmployeeFieldDefinition, { key });
    const moved = checked.group !== field.group;
    const position = moved ? nextPosition(others, checked.group) : field.position;
    Object.assign(definition, {
      ...checked,
      position,
      decidedVisibility,
      updatedAt: clock.now(),
    });
    return toField(definition);
  });
}

function changesMore(field: EmployeeField, input: EmployeeFieldInput): boolean {
  return input.label !== field.label || input.group !== field.group || input.choices.length > 0;
}

function isName({ key }: EmployeeField): boolean {
  return NAME_COLUMNS.some((column) => column === key);
}

function alwaysSeen(field: EmployeeField): EmployeeFieldBuiltIn {
  return refuse(
    'EMPLOYEE_FIELD_BUILT_IN',
    `${field.label} is part of how Sora names people, so everyone in the organization can see it.`,
  );
}

function builtIn(field: EmployeeField): EmployeeFieldBuiltIn {
  return refuse(
    'EMPLOYEE_FIELD_BUILT_IN',
    `${field.label} is on every profile: only its help text, who can see it, and whether it is required can be changed.`,
  );
}
