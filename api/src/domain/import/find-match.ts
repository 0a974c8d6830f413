import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import { Employee } from '../employee/employee.ts';
import type { MappedValue } from '../mapping/mapped-value.ts';
import { canonicalEmail } from '../values/email-address.ts';
import { decideMatch, type Match } from './decide-match.ts';
import type { ImportInstructions } from './import.ts';

/** More people than this with one e-mail address are not looked through by anybody. */
const MOST_CHOICES = 20;
const OWN_ADDRESSES: ReadonlySet<string> = new Set(['workEmail', 'personalEmail']);

/** Looks for the employees whom a candidate may be, and decides whom an import fills. Writes nothing. */
export async function findMatch(
  em: EntityManager,
  input: {
    candidate: Candidate;
    values: readonly MappedValue[];
    instructions: ImportInstructions;
  },
): Promise<Match<Employee>> {
  const fromContact = await em.findOne(Employee, {
    provider: 'LEVER',
    contactId: input.candidate.contactId,
  });
  const chosen = fromContact ? null : await findChosen(em, input.instructions);
  const withEmail = fromContact || chosen ? [] : await findByEmail(em, emailsOf(input));
  return decideMatch({ fromContact, chosen, withEmail });
}

/** Somebody who was chosen and is there no more leaves the question open again. */
async function findChosen(
  em: EntityManager,
  { employee }: ImportInstructions,
): Promise<Employee | 'NEW' | null> {
  if (!employee) return null;
  return employee.employeeId === null ? 'NEW' : em.findOne(Employee, { id: employee.employeeId });
}

function findByEmail(em: EntityManager, emails: string[]): Promise<Employee[]> {
  return em.find(
    Employee,
    { $or: [{ workEmail: { $in: emails } }, { personalEmail: { $in: emails } }] },
    { orderBy: { id: 'desc' }, limit: MOST_CHOICES },
  );
}

/**
 * The candidate's own addresses, in the form in which employees have them. A field of the organization's own may hold
 * anybody's, such as the recruiter's.
 */
export function emailsOf(input: {
  candidate: Candidate;
  values: readonly MappedValue[];
}): string[] {
  const mapped = input.values
    .filter(({ employeeField }) => OWN_ADDRESSES.has(employeeField))
    .map(({ value }) => value);
  return [
    ...new Set(
      [...mapped, input.candidate.email]
        .filter((email) => typeof email === 'string')
        .map(canonicalEmail),
    ),
  ];
}
