import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import { newId } from '../entity.ts';
import type { Import } from '../import/import.ts';
import type { ImportStory } from '../import/import-story.ts';
import type { MappedValue } from '../mapping/map-candidate.ts';
import type { Clock } from '../ports.ts';
import { Employee } from './employee.ts';
import { applyMappedValues } from './apply-mapped-values.ts';
import { displayName } from './display-name.ts';

/**
 * Finds the employee who came from this candidate's contact, or creates one: the database allows one for
 * each contact, so two imports at once agree. An employee who is there already keeps every value; only
 * empty fields are filled.
 */
export async function matchEmployee(
  { em, clock }: { em: EntityManager; clock: Clock },
  input: {
    record: Import;
    candidate: Candidate;
    values: readonly MappedValue[];
    story: ImportStory;
  },
): Promise<Employee> {
  const { record, candidate, values, story } = input;
  const now = clock.now();
  const person = {
    organizationId: record.organizationId,
    provider: 'LEVER' as const,
    contactId: candidate.contactId,
  };
  story.begin('MATCH_EMPLOYEE', `Contact ${candidate.contactId}.`);
  const id = newId();
  await em.upsert(
    Employee,
    { ...person, id, createdAt: now, updatedAt: now },
    { onConflictFields: ['organizationId', 'provider', 'contactId'], onConflictAction: 'ignore' },
  );
  const employee = await em.findOneOrFail(Employee, person, { refresh: true });
  const created = employee.id === id;
  story.end(
    created ? 'Nobody has come from this contact before.' : `Found ${displayName(employee)}.`,
  );

  story.begin('SAVE_EMPLOYEE', created ? 'A new employee.' : 'Only empty fields are filled.');
  const said = await applyMappedValues(em, employee, values);
  employee.updatedAt = now;
  record.employeeId = employee.id;
  record.employeeCreated = created;
  story.end([`${created ? 'Created' : 'Updated'} ${displayName(employee)}.`, ...said].join(' '));
  return employee;
}
