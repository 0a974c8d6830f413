import type { EntityManager } from '@mikro-orm/core';

import { displayName } from '../employee/display-name.ts';
import { Employee } from '../employee/employee.ts';
import { refuse, type Refusal } from '../base/failure.ts';
import { Import } from '../import/import.ts';
import { inSentence } from '../values/in-sentence.ts';

/** The candidacy by which an employee came last, or the refusal to return. */
export async function sampleOfEmployee(
  em: EntityManager,
  { integrationId, label }: { integrationId: string; label: string },
  employeeId: string,
): Promise<string | Refusal<'CANDIDATE_NOT_FOUND'>> {
  const employee = await em.findOne(Employee, { id: employeeId });
  if (!employee) {
    return refuse('CANDIDATE_NOT_FOUND', 'Employee not found in your organization.');
  }
  const newest = await em.findOne(
    Import,
    { integrationId, employeeId },
    { orderBy: { id: 'desc' }, fields: ['candidateId'] },
  );
  return (
    newest?.candidateId ??
    refuse(
      'CANDIDATE_NOT_FOUND',
      `${inSentence(displayName(employee))} did not come from ${label}. Search for a candidate by email address or name.`,
    )
  );
}
