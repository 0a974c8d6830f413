import { domainToASCII } from 'node:url';

import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import { EmployeeAddress } from '../employee/employee-address.ts';
import { Employee } from '../employee/employee.ts';
import { employeeOfContact } from '../employee/remember-contact.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import { canonicalEmail } from '../values/email-address.ts';
import { emailsInside } from '../values/emails-inside.ts';
import { decideMatch, type Match } from './decide-match.ts';
import type { HireSource } from './hire-source.ts';
import { Import } from './import.ts';
import type { RunInstructions } from './import-run.ts';

/** Nobody has more, and each is looked for and locked. */
const MOST_ADDRESSES = 50;
/** More people than this with one email address are not looked through by anybody. */
const MOST_CHOICES = 20;
const OWN_ADDRESSES: ReadonlySet<string> = new Set(['workEmail', 'personalEmail']);

/** Looks for the employees whom a candidate may be, and decides whom an import fills. Writes nothing. */
export async function findMatch(
  em: EntityManager,
  input: {
    candidate: Candidate;
    values: readonly MappedValue[];
    instructions: RunInstructions;
    source: HireSource;
  },
): Promise<Match<Employee>> {
  const { candidate, source } = input;
  const { provider, integrationId } = source;
  const { contactId, candidateId } = candidate;
  const fromContact = await employeeOfContact(em, { provider, contactId });
  const fromCandidacy = await findFromCandidacy(em, { integrationId, candidateId });
  const isKnown = (fromContact ?? fromCandidacy) !== null;
  const chosen = await findChosen(em, input.instructions);
  const withEmail = isKnown || chosen ? [] : await findByEmail(em, emailsOf(input));
  // Only what a person answered gives the contact that one employee came from to another.
  const isContactDecided = fromCandidacy?.contactId === contactId;
  return decideMatch({ fromContact, fromCandidacy, isContactDecided, chosen, withEmail });
}

/** The import that ran last knows: a person may have decided otherwise since the first. */
async function findFromCandidacy(
  em: EntityManager,
  candidacy: { integrationId: string; candidateId: string },
): Promise<Employee | null> {
  const before = await em.findOne(
    Import,
    { ...candidacy, employeeId: { $ne: null } },
    { orderBy: { updatedAt: 'desc' }, fields: ['employeeId'] },
  );
  return before?.employeeId ? em.findOne(Employee, { id: before.employeeId }) : null;
}

/** Somebody who was chosen and is there no more leaves the question open again. */
async function findChosen(
  em: EntityManager,
  { employee }: RunInstructions,
): Promise<Employee | 'NEW' | null> {
  if (!employee) return null;
  return employee.employeeId === null ? 'NEW' : em.findOne(Employee, { id: employee.employeeId });
}

/** Who has one of the addresses now, or had it as a candidate. */
async function findByEmail(em: EntityManager, emails: readonly string[]): Promise<Employee[]> {
  if (emails.length === 0) return [];
  const written = [...new Set(emails.flatMap(waysToWrite))];
  const had = await em.find(
    EmployeeAddress,
    { address: { $in: [...emails] } },
    { orderBy: { employeeId: 'desc' }, limit: MOST_CHOICES, fields: ['employeeId'] },
  );
  return em.find(
    Employee,
    {
      $or: [
        { workEmail: { $in: written } },
        { personalEmail: { $in: written } },
        { id: { $in: had.map(({ employeeId }) => employeeId) } },
      ],
    },
    { orderBy: { id: 'desc' }, limit: MOST_CHOICES },
  );
}

/** Addresses that were stored before they had one form may still have their domain in the form of the network. */
function waysToWrite(email: string): string[] {
  const at = email.lastIndexOf('@') + 1;
  return [email, email.slice(0, at) + domainToASCII(email.slice(at))];
}

/**
 * Every address that is the candidate's own, in the form in which addresses are compared, also one that is written
 * with more around it and so fills no field. A field of the organization's own may hold anybody's, such as the
 * recruiter's.
 */
export function emailsOf(input: {
  candidate: Pick<Candidate, 'email' | 'emails'>;
  values: readonly MappedValue[];
}): readonly string[] {
  const mapped = input.values
    .filter(({ employeeField }) => OWN_ADDRESSES.has(employeeField))
    .map(({ value }) => value);
  const addresses = [...mapped, input.candidate.email, ...input.candidate.emails]
    .filter((email) => typeof email === 'string')
    .flatMap((text) => [canonicalEmail(text), ...emailsInside(text)])
    .filter((email) => email.includes('@'));
  return [...new Set(addresses)].slice(0, MOST_ADDRESSES);
}
