import type { EntityManager } from '@mikro-orm/core';

import { EmployeeFieldDefinition } from './employee-field-definition.ts';
import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from './employee-field.ts';

/**
 * The organization's employee fields in the order in which people see them: Personal, Job, Compensation, then the
 * organization's own groups, the oldest first. Archived ones are left out unless asked for. One statement.
 */
export async function employeeFields(
  em: EntityManager,
  { includeArchived = false }: { includeArchived?: boolean } = {},
): Promise<readonly EmployeeField[]> {
  const definitions = await em.find(
    EmployeeFieldDefinition,
    {},
    { orderBy: { id: 'asc' }, disableIdentityMap: true },
  );
  const fields = mergeFields(definitions);
  return includeArchived ? fields : fields.filter((field) => field.archivedAt === null);
}

/** Built-in fields with what the organization changed about them, and its own; `definitions` the oldest first. */
export function mergeFields(
  definitions: readonly EmployeeFieldDefinition[],
): readonly EmployeeField[] {
  const changed = new Map(definitions.map((definition) => [definition.key, definition]));
  const builtIn = BUILT_IN_EMPLOYEE_FIELDS.map((field) => {
    const { required, description, position, decidedVisibility } = changed.get(field.key) ?? field;
    return { ...field, required, description, position, decidedVisibility };
  });
  const all = [...builtIn, ...definitions.filter(({ custom }) => custom).map(toField)];
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups.flatMap((name) =>
    all.filter(({ group }) => group === name).toSorted((a, b) => a.position - b.position),
  );
}

export function toField(definition: EmployeeFieldDefinition): EmployeeField {
  const { key, label, group, type, required, description, custom } = definition;
  const { choices, position, archivedAt, decidedVisibility } = definition;
  return {
    key,
    label,
    group,
    type,
    required,
    description,
    custom,
    choices,
    position,
    archivedAt,
    decidedVisibility,
  };
}
