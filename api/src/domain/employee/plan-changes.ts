import type { FieldValue, PersonReference } from '../values/field-value.ts';
import type { MappedValue, UsedSourceField } from './mapped-value.ts';
import { canonicalEmail } from '../values/email-address.ts';
import { valueInWords } from '../values/value-in-words.ts';
import type { EmployeeField } from './employee-field.ts';
import { employeeValue, pinOf } from './employee-value.ts';
import type { Employee } from './employee.ts';
import { sameValue } from './same-value.ts';

/** What an import does, or leaves, in one field of an employee. */
export interface PlannedChange {
  readonly employeeField: EmployeeField;
  /** KEEP_PINNED: a person typed what is there, or emptied it, and it stays. */
  readonly kind: 'FILL' | 'REPLACE' | 'KEEP_PINNED';
  readonly before: FieldValue | null;
  /** What the mapping gives. */
  readonly after: FieldValue;
  readonly beforeText: string | null;
  readonly afterText: string;
  /** The name of who typed what is kept. Null when no one did, or when no one knows. */
  readonly pinnedBy: string | null;
  readonly sourceFields: readonly UsedSourceField[];
}

/**
 * What mapped values would change on an employee, null for one who is about to be created, in the order of the
 * fields. Nothing never erases a value, and what means the same is no change. `manager` is who the employee's
 * manager is now; an employee who was not found, a reference without `employeeId`, fills nothing, and no one
 * becomes their own manager.
 */
export function planChanges(
  employee: Pick<Employee, 'id' | 'customValues' | 'origins'> | null,
  fields: readonly EmployeeField[],
  values: readonly MappedValue[],
  options: { overwritePinned: boolean; manager: PersonReference | null },
): readonly PlannedChange[] {
  const mapped = new Map(values.map((value) => [value.employeeField, value]));
  return fields.flatMap((field): PlannedChange[] => {
    const { value, sourceFields } = mapped.get(field.key) ?? { value: null, sourceFields: [] };
    const after = value === null ? null : kept(value, field);
    if (after === null || !isUsable(after, field, employee)) return [];
    const before = employee && employeeValue(employee, field, options.manager);
    if (sameValue(before, after, field.type)) return [];
    const pin = employee && !options.overwritePinned ? pinOf(employee, field, before) : null;
    const change = before === null ? 'FILL' : 'REPLACE';
    return [
      {
        employeeField: field,
        kind: pin ? 'KEEP_PINNED' : change,
        before,
        after,
        beforeText: before === null ? null : valueInWords(before, field.type),
        afterText: valueInWords(after, field.type),
        pinnedBy: pin?.by ?? null,
        sourceFields,
      },
    ];
  });
}

/** A mapped value as an employee keeps it. */
function kept(value: FieldValue, field: EmployeeField): FieldValue {
  return field.type === 'EMAIL' && typeof value === 'string' ? canonicalEmail(value) : value;
}

function isUsable(
  value: FieldValue,
  { type }: EmployeeField,
  employee: { readonly id: string } | null,
): boolean {
  if (type !== 'EMPLOYEE') return true;
  const { employeeId } = value as PersonReference;
  return employeeId !== undefined && employeeId !== employee?.id;
}
