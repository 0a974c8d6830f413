import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { startSora, type Sora } from './kit/sora.ts';
import { waitingForLocks } from './kit/waiting-for-locks.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
});
afterAll(() => sora.stop());

test('of two people with one email address who are hired at the same moment, one is created and one is asked about', async () => {
  const [one, other] = await hirable();
  await sora.lever.control('POST', `/contacts/${other.contact}`, { emails: one.emails });
  const client = await sora.services.pool.connect();
  await client.query('begin');
  // Both find no one, since neither can save.
  await client.query('lock table employee in share mode');
  for (const { id } of [one, other]) {
    await sora.lever.control('POST', `/opportunities/${id}/hire`, {});
  }
  await eventually(
    () => waitingForLocks(sora.services.pool),
    (count) => count >= 2,
  );
  await client.query('commit');
  client.release();
  const stories = await endedImports(2);
  expect(stories.map(({ status }) => String(status)).toSorted()).toEqual([
    'COMPLETED',
    'NEEDS_DECISION',
  ]);
  const created = stories.find(({ status }) => status === 'COMPLETED');
  const asked = stories.find(({ status }) => status === 'NEEDS_DECISION');
  expect(asked).toMatchObject({
    employee: null,
    problem: { code: 'EMPLOYEE_CHOICE_NEEDED' },
    employeeChoices: [{ id: created.employee.id }],
  });
  expect(asked.steps.at(-1)).toMatchObject({ key: 'MATCH_EMPLOYEE', status: 'NEEDS_DECISION' });
});

test('the address of somebody else in a custom field is no one’s own address', async () => {
  const { createEmployeeField } = await admin.ask(
    `mutation { createEmployeeField(input: {
      label: "Recruiter email", group: "Hiring", type: EMAIL, choices: [], required: false, description: ""
    }) { ... on EmployeeFieldCreated { employeeField { key } } } }`,
  );
  const [person] = await hirable();
  await employeeWith('recruiter@acme.test');
  const rule = {
    employeeField: createEmployeeField.employeeField.key,
    sourceFields: [],
    transforms: [{ constant: { value: 'recruiter@acme.test', when: 'ALWAYS' } }],
  };
  const { sampleData } = await admin.ask(
    `query ($input: SampleDataInput!) { sampleData(input: $input) {
      ... on SampleData { effect { kind summary employees { id } } } } }`,
    {
      input: { integrationId: await integrationId(admin), candidateId: person.id, rules: [rule] },
    },
  );
  expect(sampleData.effect.employees).toEqual([]);
  expect(sampleData.effect.summary).toMatch(/would create/i);
});

async function endedImports(count: number): Promise<any[]> {
  const document = `{ imports(first: 10) { edges { node { id status problem { code }
    employee { id } employeeChoices { id } steps { key status } } } } }`;
  return eventually(
    async () => (await admin.ask(document)).imports.edges.map((edge: any) => edge.node),
    (nodes: any[]) =>
      nodes.length === count &&
      nodes.every(({ status }) =>
        ['COMPLETED', 'FAILED', 'SKIPPED', 'NEEDS_DECISION'].includes(status),
      ),
  );
}

/** Those who can be hired now, and have a name and an email address. */
async function hirable(): Promise<any> {
  const { data } = await sora.lever.control<{ data: any[] }>('GET', '/opportunities?hirable=true');
  return data.filter((one) => one.name && one.emails.length > 0);
}

/** Somebody who came from nowhere that Sora knows of. */
async function employeeWith(email: string): Promise<void> {
  await sora.services.pool.query(
    `insert into employee (id, organization_id, first_name, last_name, work_email, created_at, updated_at)
     select gen_random_uuid(), organization_id, 'Rita', 'Recruiter', $1, now(), now() from employee limit 1`,
    [email],
  );
}
