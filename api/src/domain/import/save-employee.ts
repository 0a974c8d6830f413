import { LockMode, type EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import { newId } from '../base/entity.ts';
import { applyChanges } from '../employee/apply-changes.ts';
import { Employee } from '../employee/employee.ts';
import { rememberAddresses } from '../employee/remember-addresses.ts';
import { rememberContact } from '../employee/remember-contact.ts';
import type { Clock } from '../ports/clock.ts';
import { newerHireInWords } from './effect-in-words.ts';
import { emailsOf } from './find-match.ts';
import type { Import } from './import.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportStory } from './import-story.ts';
import { newerHire } from './newer-hire.ts';
import { planEmployee, type ImportPlan } from './plan-import.ts';
import { matchInWords, savingInWords } from './story-in-words.ts';

/**
 * Carries out the plan of an import, in `em`'s transaction. The employee's row is locked and planned on again, so what
 * somebody typed since the plan was made counts, and so does a newer hire that was imported meanwhile; the database
 * allows one employee for each contact, so two imports that would create the same person agree. Gives null, and writes
 * nothing of the candidate, when a newer hire counts: any but those `undone`, which came to nothing at the provider.
 */
export async function saveEmployee(
  { em, clock }: { em: EntityManager; clock: Clock },
  input: {
    record: Import;
    run: Pick<ImportRun, 'instructions'>;
    candidate: Candidate;
    plan: ImportPlan;
    undone: readonly string[];
    mappingVersion: number;
    story: ImportStory;
  },
): Promise<Employee | null> {
  const { record, plan, mappingVersion, story } = input;
  const { instructions } = input.run;
  const now = clock.now();
  const { employee, created } = await lockEmployee(em, { ...input, now });
  story.end(matchInWords(plan.match, { employee, created, by: instructions.employee?.by.name }));

  story.begin(
    'SAVE_EMPLOYEE',
    instructions.overwritePinned
      ? 'Manual edits are overwritten too.'
      : 'Manual edits are kept; nothing is deleted.',
  );
  const createdBefore = record.employeeCreated === true && record.employeeId === employee.id;
  record.employeeId = employee.id;
  record.employeeCreated = created || createdBefore;
  const newer = created ? null : await newerHire(em, employee.id, record, input.undone);
  if (newer) {
    story.end(`${newerHireInWords(newer)} This import changed nothing.`, 'SKIPPED');
    return null;
  }
  const changes = await planEmployee(em, employee, { ...plan, instructions });
  applyChanges(employee, changes, {
    candidateId: record.candidateId,
    importId: record.id,
    mappingVersion,
    at: now,
  });
  employee.updatedAt = now;
  const addresses = emailsOf({ candidate: input.candidate, values: [] });
  await rememberAddresses(em, employee, { addresses, at: now });
  story.end(savingInWords({ ...plan, employee, created, changes, mappingVersion }));
  return employee;
}

/** Whom the plan means, or a new employee, whose row no one else can change before this transaction ends. */
async function lockEmployee(
  em: EntityManager,
  input: { record: Import; candidate: Candidate; plan: ImportPlan; now: Date },
): Promise<{ employee: Employee; created: boolean }> {
  const { record, candidate, plan, now } = input;
  const lock = { refresh: true, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const person = { provider: plan.source.provider, contactId: candidate.contactId };
  const contact = { ...person, at: now };
  if (plan.match.kind === 'UPDATE') {
    const employee = await em.findOneOrFail(Employee, { id: plan.match.employee.id }, lock);
    if (employee.contactId !== person.contactId || employee.provider !== person.provider)
      await rememberContact(em, employee, contact);
    return { employee, created: false };
  }
  const id = newId();
  const { organizationId } = record;
  // Somebody new although the contact is somebody already: a person said that these are two.
  const isOther = plan.match.kind === 'CREATE' && plan.match.because === 'CHOSEN';
  const taken = isOther && (await em.count(Employee, person)) > 0;
  await em.upsert(
    Employee,
    { ...(taken ? {} : person), organizationId, id, createdAt: now, updatedAt: now },
    { onConflictFields: ['organizationId', 'provider', 'contactId'], onConflictAction: 'ignore' },
  );
  const employee = await em.findOneOrFail(Employee, taken ? { id } : person, lock);
  if (taken) await rememberContact(em, employee, contact);
  return { employee, created: employee.id === id };
}
