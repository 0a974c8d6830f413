import type { EntityManager } from '@mikro-orm/core';

import { isRefusal, refuse, type Refusal } from '../base/failure.ts';
import type { FieldValue, PersonReference } from '../values/field-value.ts';
import { inSentence } from '../values/in-sentence.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import type { TransactionLocks } from '../ports/transaction-locks.ts';
import { closesCircle } from './closes-circle.ts';
import type { EmployeeField } from './employee-field.ts';
import { employeeFields } from './employee-fields.ts';
import { employeeValue, personReference, setEmployeeValue } from './employee-value.ts';
import { Employee } from './employee.ts';
import { lockEmployee, type EmployeeNotFound } from './lock-employee.ts';
import { managerLock } from './manager-lock.ts';
import { sameValue } from './same-value.ts';
import { valueFromInput } from './value-from-input.ts';
import type { ValueOrigin } from './value-origin.ts';

export type EmployeeValueInvalid = Refusal<'EMPLOYEE_VALUE_INVALID', { field: string }>;

interface Input {
  readonly viewer: Viewer;
  readonly employeeId: string;
  /** `data` is JSON of the shape that the field's type has; null empties, and undefined is refused. */
  readonly values: readonly { readonly field: string; readonly data: unknown }[];
}

/**
 * Writes what a person typed and pins it, so that imports leave it alone: all of it, or nothing when one value
 * cannot be. What is unchanged is left as it is, and is not pinned.
 */
export function setEmployeeValues(
  ports: { em: EntityManager; progress: ProgressFeed; clock: Clock; locks: TransactionLocks },
  input: Input,
): Promise<Employee | EmployeeNotFound | EmployeeValueInvalid> {
  return ports.em.transactional(async (em) => {
    if (input.values.some(({ field }) => field === 'manager')) {
      await ports.locks.hold(em, [managerLock(input.viewer.organization.id)]);
    }
    return write({ ...ports, em }, input);
  });
}

async function write(
  { em, progress, clock }: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  input: Input,
) {
  const employee = await lockEmployee(em, input.employeeId);
  if (isRefusal(employee)) return employee;
  const fields = new Map((await employeeFields(em)).map((field) => [field.key, field]));
  const changes = new Map<EmployeeField, FieldValue | null>();
  for (const { field: key, data } of input.values) {
    const field = fields.get(key);
    if (!field) return invalid(key, `There is no employee field “${key}”.`);
    if (changes.has(field)) return invalid(key, `${field.label} is listed twice.`);
    if (data === undefined) {
      return invalid(key, `${field.label} has no value. Use null to clear it.`);
    }
    const before = currentValue(employee, field);
    const read = valueFromInput(data, field, before);
    if ('because' in read) return invalid(key, `${field.label} ${read.because}.`);
    if (sameValue(before, read.value, field.type)) continue;
    const value = read.value === null ? null : await asEmployee(em, employee, field, read.value);
    if (isRefusal(value)) return value;
    changes.set(field, value);
  }
  const { userId, name } = input.viewer;
  const at = clock.now();
  const origin: ValueOrigin = { kind: 'PERSON', userId, name, at: at.toISOString(), pinned: true };
  for (const [field, value] of changes) setEmployeeValue(employee, field, value, origin);
  if (changes.size > 0) {
    employee.updatedAt = at;
    const { id, organizationId } = employee;
    await progress.announce(em, { topic: 'employee', organizationId, id });
  }
  return employee;
}

/** What is compared: who the manager is, not their name. */
function currentValue(employee: Employee, field: EmployeeField): FieldValue | null {
  const { managerId } = employee;
  const manager = managerId ? { employeeId: managerId, name: '', email: null } : null;
  return employeeValue(employee, field, manager);
}

/** A reference to an employee with who that is; all other values as they are. */
async function asEmployee(
  em: EntityManager,
  employee: Employee,
  field: EmployeeField,
  value: FieldValue,
): Promise<FieldValue | EmployeeValueInvalid> {
  if (field.type !== 'EMPLOYEE') return value;
  const { employeeId = '' } = value as PersonReference;
  if (employeeId === employee.id) {
    return invalid(field.key, `${field.label} cannot be the person themselves.`);
  }
  const other = await em.findOne(Employee, { id: employeeId });
  if (!other) return invalid(field.key, `${field.label} must be an employee of your organization.`);
  const reference = personReference(other);
  if (field.key === 'manager' && (await closesCircle(em, employee.id, employeeId))) {
    return invalid(
      field.key,
      `${inSentence(reference.name)} reports to this person, directly or through others, and cannot be their manager.`,
    );
  }
  return reference;
}

function invalid(field: string, message: string): EmployeeValueInvalid {
  return refuse('EMPLOYEE_VALUE_INVALID', message, { field });
}
