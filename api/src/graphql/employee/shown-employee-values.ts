import type { EmployeeField } from '../../domain/employee/employee-field.ts';
import { maySeeField } from '../../domain/employee/may-see-field.ts';
import { employeeValue, personReference, pinOf } from '../../domain/employee/employee-value.ts';
import type { ValueOrigin } from '../../domain/employee/value-origin.ts';
import type { FieldValue, PersonReference } from '../../domain/values/field-value.ts';
import type { Viewer } from '../../domain/identity/viewer.ts';
import type { EmployeeRow } from '../../domain/employee/employee-lists.ts';
import { valueInWords } from '../../domain/values/value-in-words.ts';
import type { Loaders } from '../loaders.ts';
import type { EmployeeFieldValueType, ValueOriginType } from './employee-value.type.ts';

/** What a viewer may see of an employee's values: some fields are for administrators. */
export async function shownEmployeeValues(
  employee: EmployeeRow,
  loaders: Loaders,
  viewer: Viewer,
): Promise<readonly EmployeeFieldValueType[]> {
  const fields = (await loaders.employeeFields()).filter((field) => maySeeField(viewer, field));
  const manager = await personNow(employee.managerId, loaders);
  const seesAddresses = fields.some(({ key }) => key === 'workEmail');
  const values = await Promise.all(
    fields.map((field) => shownValue(employee, field, manager, loaders)),
  );
  return seesAddresses ? values : values.map(withoutAddress);
}

/** A colleague whom the value names is named without the address. */
function withoutAddress(value: EmployeeFieldValueType): EmployeeFieldValueType {
  if (value.field.type !== 'EMPLOYEE' || value.data === null) return value;
  return { ...value, data: { ...(value.data as PersonReference), email: null } };
}

async function shownValue(
  employee: EmployeeRow,
  field: EmployeeField,
  manager: PersonReference | null,
  loaders: Loaders,
): Promise<EmployeeFieldValueType> {
  const kept = employeeValue(employee, field, manager);
  const value = kept === null || field.type !== 'EMPLOYEE' ? kept : await asNow(kept, loaders);
  const origin = employee.origins[field.key];
  return {
    field,
    value: value === null ? null : inWords(value, field),
    data: value,
    origin: origin ? toOriginType(origin) : null,
    pinned: pinOf(employee, field, kept) !== null,
  };
}

/** A colleague is named without the address. */
function inWords(value: FieldValue, field: EmployeeField): string {
  const name = field.type === 'EMPLOYEE' && (value as PersonReference).name;
  return name || valueInWords(value, field.type);
}

/** People change their names; somebody who is gone is called as they were. */
async function asNow(value: FieldValue, loaders: Loaders): Promise<FieldValue> {
  const { employeeId } = value as PersonReference;
  return (await personNow(employeeId ?? null, loaders)) ?? value;
}

async function personNow(
  employeeId: string | null,
  loaders: Loaders,
): Promise<PersonReference | null> {
  const employee = employeeId === null ? null : await loaders.employee.load(employeeId);
  return employee && personReference(employee);
}

function toOriginType(origin: ValueOrigin): ValueOriginType {
  const { kind } = origin;
  const at = new Date(origin.at);
  if (origin.kind === 'PERSON') {
    const nothing = { sourceFields: [], candidateId: null, importId: null, mappingVersion: null };
    return { kind, at, person: origin.name, ...nothing };
  }
  const { sourceFields, candidateId, importId, mappingVersion } = origin;
  return { kind, at, person: null, sourceFields, candidateId, importId, mappingVersion };
}
