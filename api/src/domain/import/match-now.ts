import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import type { Employee } from '../employee/employee.ts';
import { managerLock } from '../employee/manager-lock.ts';
import type { TransactionLocks } from '../ports/transaction-locks.ts';
import type { Match } from './decide-match.ts';
import { emailsOf, findMatch } from './find-match.ts';
import type { Import } from './import.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportPlan } from './plan-import.ts';

/**
 * Whom an import fills, decided for good in `em`'s transaction: somebody with the same email address may have been
 * created since the plan was made. An import of another person with one of the addresses waits until this
 * transaction ends, and then finds who was created.
 */
export async function matchNow(
  { em, locks }: { em: EntityManager; locks: TransactionLocks },
  input: {
    record: Pick<Import, 'organizationId'>;
    run: Pick<ImportRun, 'instructions'>;
    candidate: Candidate;
    plan: ImportPlan;
  },
): Promise<Match<Employee>> {
  const { candidate, run } = input;
  const { organizationId } = input.record;
  const { match, source, values } = input.plan;
  const isNew = match.kind === 'CREATE' && match.because === 'NOBODY_KNOWN';
  const emails = isNew ? emailsOf({ candidate, values }) : [];
  const setsManager = values.some(
    ({ employeeField, value }) => employeeField === 'manager' && value !== null,
  );
  await locks.hold(em, [
    ...emails.map((email) => `employee ${email} of ${organizationId}`),
    ...(setsManager ? [managerLock(organizationId)] : []),
  ]);
  return isNew
    ? findMatch(em, { candidate, values, source, instructions: run.instructions })
    : match;
}
