import type { EntityManager } from '@mikro-orm/core';

import { newId } from '../base/entity.ts';
import { EmployeeContact } from './employee-contact.ts';
import { Employee } from './employee.ts';
import type { ProviderContact } from './provider-contact.ts';

/** Whose contact this is, by what Sora remembers. */
export async function employeeOfContact(
  em: EntityManager,
  { provider, contactId }: ProviderContact,
): Promise<Employee | null> {
  const person = { provider, contactId };
  const further = await em.findOne(EmployeeContact, person);
  return em.findOne(Employee, further ? { id: further.employeeId } : person);
}

/** From now on the contact is this employee, even if it was another before: no one is asked about it again. */
export async function rememberContact(
  em: EntityManager,
  employee: Employee,
  { at, ...person }: ProviderContact & { at: Date },
): Promise<void> {
  const known = await employeeOfContact(em, person);
  if (known?.id === employee.id) return;
  if (!known && employee.contactId === null) {
    em.assign(employee, person);
    return;
  }
  const { organizationId, id: employeeId } = employee;
  await em.upsert(
    EmployeeContact,
    { id: newId(), organizationId, employeeId, ...person, createdAt: at },
    {
      onConflictFields: ['organizationId', 'provider', 'contactId'],
      onConflictAction: 'merge',
      onConflictMergeFields: ['employeeId'],
    },
  );
}
