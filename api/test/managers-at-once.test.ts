import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Candidate } from '../src/domain/candidate/candidate.ts';
import { newId } from '../src/domain/base/entity.ts';
import { employeeFields } from '../src/domain/employee/employee-fields.ts';
import { Employee } from '../src/domain/employee/employee.ts';
import type { ImportStory } from '../src/domain/import/import-story.ts';
import type { Import } from '../src/domain/import/import.ts';
import { matchNow } from '../src/domain/import/match-now.ts';
import { saveEmployee } from '../src/domain/import/save-employee.ts';
import { eventually } from './kit/eventually.ts';
import { addEmployees } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';
import { waitingForLocks } from './kit/waiting-for-locks.ts';

let sora: Sora;
let organizationId: string;
beforeAll(async () => {
  sora = await startSora();
  const { rows } = await sora.services.pool.query<{ id: string }>('select id from organization');
  organizationId = rows[0]?.id ?? '';
});
afterAll(() => sora.stop());

test('two imports at once close no circle of managers', async () => {
  const [ana = '', bo = '', cy = ''] = await addEmployees(sora, 'Ana', 'Bo', 'Cy');
  await sora.services.pool.query('update employee set manager_id = $1 where id = $2', [cy, bo]);
  let second: Promise<void> | undefined;
  await importManager(cy, ana, async () => {
    let isSaved = false;
    second = importManager(ana, bo, () => {
      isSaved = true;
      return Promise.resolve();
    });
    await eventually(
      async () => isSaved || (await waitingForLocks(sora.services.pool)) > 0,
      (done) => done,
    );
  });
  await second;
  const { rows } = await sora.services.pool.query(
    'select first_name as name, manager_id as manager from employee order by first_name',
  );
  expect(rows).toEqual([
    { name: 'Ana', manager: null },
    { name: 'Bo', manager: cy },
    { name: 'Cy', manager: ana },
  ]);
});

/** What an import does that brings a manager. `beforeCommit` runs when everything is written. */
function importManager(
  employeeId: string,
  managerId: string,
  beforeCommit: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { scopedEntityManager, locks, clock } = sora.services;
  return scopedEntityManager(organizationId).transactional(async (em) => {
    const employee = await em.findOneOrFail(Employee, { id: employeeId });
    const record = {
      id: newId(),
      organizationId,
      candidateId: 'c',
      happenedAt: null,
    } as Import;
    const value = { employeeId: managerId, name: '', email: null };
    const manager = { employeeField: 'manager', sourceFields: [], raw: '', value, text: '' };
    const input = {
      record,
      run: { instructions: {} },
      candidate: {
        contactId: employeeId,
        email: null,
        emails: [],
      } as Partial<Candidate> as Candidate,
      mappingVersion: 0,
      story: { begin: () => undefined, end: () => undefined } as unknown as ImportStory,
      plan: {
        source: { integrationId: '', provider: 'LEVER' } as const,
        fields: await employeeFields(em),
        values: [{ ...manager, problem: null, steps: [] }],
        match: { kind: 'UPDATE', because: 'CONTACT', employee } as const,
        newer: null,
        changes: [],
      },
      undone: [],
    };
    await matchNow({ em, locks }, input);
    await saveEmployee({ em, clock }, input);
    await em.flush();
    await beforeCommit();
  });
}
