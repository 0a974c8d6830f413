import type { FieldValue, PersonReference } from '../values/field-value.ts';
import { displayName } from './display-name.ts';
import type { EmployeeField } from './employee-field.ts';
import type { Employee } from './employee.ts';
import type { ValueOrigin } from './value-origin.ts';

type Field = Pick<EmployeeField, 'key' | 'custom'>;
type BuiltInValues = Record<string, FieldValue | null>;

/**
 * What an employee has in a field. A row knows its manager by id alone, hence `manager`, who it is in full; null
 * when there is none.
 */
export function employeeValue(
  employee: Pick<Employee, 'customValues'>,
  field: Field,
  manager: PersonReference | null,
): FieldValue | null {
  if (field.key === 'manager') return manager;
  const values = field.custom ? employee.customValues : (employee as unknown as BuiltInValues);
  return values[field.key] ?? null;
}

/** Writes a value, or null for none, with where it came from. A manager without `employeeId` cannot be kept. */
export function setEmployeeValue(
  employee: Employee,
  field: Field,
  value: FieldValue | null,
  origin: ValueOrigin,
): void {
  if (field.key === 'manager') {
    employee.managerId = (value as PersonReference | null)?.employeeId ?? null;
  } else if (field.custom) {
    const { [field.key]: _before, ...others } = employee.customValues;
    employee.customValues = value === null ? others : { ...others, [field.key]: value };
  } else {
    (employee as unknown as BuiltInValues)[field.key] = value;
  }
  employee.origins = { ...employee.origins, [field.key]: origin };
}

/**
 * Who pinned a field, so that imports leave it alone; null when no one did. A value of which nothing is known was
 * not written by an import either: it is pinned, by somebody without a name.
 */
export function pinOf(
  employee: Pick<Employee, 'origins'>,
  field: Field,
  value: FieldValue | null,
): { readonly by: string | null } | null {
  const origin = employee.origins[field.key];
  if (!origin) return value === null ? null : { by: null };
  return origin.kind === 'PERSON' && origin.pinned ? { by: origin.name } : null;
}

/** An employee as the value of a field. */
export function personReference(
  employee: Parameters<typeof displayName>[0] & Pick<Employee, 'id' | 'workEmail'>,
): PersonReference {
  return { employeeId: employee.id, name: displayName(employee), email: employee.workEmail };
}
