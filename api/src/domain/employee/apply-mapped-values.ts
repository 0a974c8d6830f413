import type { EntityManager } from '@mikro-orm/core';

import type { Money, PersonReference } from '../field-value.ts';
import type { MappedValue } from '../mapping/map-candidate.ts';
import { Employee } from './employee.ts';

/** The employee fields that hold plain text, by their key in a mapping. */
const TEXT_FIELDS = [
  'firstName',
  'lastName',
  'preferredName',
  'phone',
  'jobTitle',
  'department',
  'team',
  'location',
  'employmentType',
  'startsOn',
  'timeZone',
] as const;
const EMAIL_FIELDS = ['workEmail', 'personalEmail'] as const;

/** Fills the employee's empty fields, and says in words what could not be filled. */
export async function applyMappedValues(
  em: EntityManager,
  employee: Employee,
  values: readonly MappedValue[],
): Promise<readonly string[]> {
  const byField = new Map(values.map((mapped) => [mapped.employeeField, mapped.value]));
  for (const key of TEXT_FIELDS) {
    const value = byField.get(key);
    if (typeof value === 'string') employee[key] ??= value;
  }
  for (const key of EMAIL_FIELDS) {
    const value = byField.get(key);
    if (typeof value === 'string') employee[key] ??= value.toLowerCase();
  }
  const salary = byField.get('salary');
  if (isMoney(salary)) employee.salary ??= salary;
  const manager = byField.get('manager');
  return isPerson(manager) ? applyManager(em, employee, manager) : [];
}

async function applyManager(em: EntityManager, employee: Employee, manager: PersonReference) {
  if (employee.managerId) return [];
  const found = manager.email
    ? await em.findOne(Employee, { workEmail: manager.email.toLowerCase() })
    : null;
  if (!found || found.id === employee.id) {
    return [`The manager ${manager.name} is not an employee in Sora yet, so Manager is empty.`];
  }
  employee.managerId = found.id;
  return [];
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'currency' in value;
}

function isPerson(value: unknown): value is PersonReference {
  return typeof value === 'object' && value !== null && 'email' in value;
}
