import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  // Five people, of whom the first manages the others.
  await sora.services.pool.query(
    `with person as (
       select n, ('00000000-0000-7000-8000-00000000000' || n)::uuid as id from generate_series(1, 5) n
     )
     insert into employee (id, organization_id, first_name, last_name, job_title, starts_on, salary, manager_id, created_at, updated_at)
     select p.id, o.id, 'First' || p.n, 'Last', 'Engineer', '2026-03-01',
       '{"amount":"1","currency":"EUR","interval":"YEAR"}', m.id, '2026-01-02T03:04:05Z', now()
     from organization o, person p left join person m on m.n = 1 and p.n > 1`,
  );
});
afterAll(() => sora.stop());

const page = async (args: string, fields: string) => {
  const { employees } = await admin.ask(
    `{ employees(${args}) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
  );
  return {
    nodes: employees.edges.map((edge: any) => edge.node),
    ...(employees.pageInfo as { hasNextPage: boolean; endCursor: string }),
  };
};

test('gives page after page, newest first, without a gap', async () => {
  const first = await page('first: 2', 'displayName');
  const second = await page(`first: 2, after: "${first.endCursor}"`, 'displayName');
  const third = await page(`first: 2, after: "${second.endCursor}"`, 'displayName');
  expect([...first.nodes, ...second.nodes, ...third.nodes].map((one) => one.displayName)).toEqual(
    [5, 4, 3, 2, 1].map((n) => `First${n} Last`),
  );
  expect([first, second, third].map((one) => one.hasNextPage)).toEqual([true, true, false]);
});

test('gives what was asked for, of the person and of the manager', async () => {
  const [one] = (
    await page(
      'first: 1, search: "first5"',
      `displayName startsOn salary { amount } createdAt
       flags { field { key } }
       manager { displayName createdAt manager { id } }`,
    )
  ).nodes;
  expect(one).toMatchObject({
    displayName: 'First5 Last',
    startsOn: '2026-03-01',
    salary: { amount: '1' },
    createdAt: '2026-01-02T03:04:05.000Z',
    manager: { displayName: 'First1 Last', createdAt: '2026-01-02T03:04:05.000Z', manager: null },
  });
  expect(one.flags.map((flag: any) => flag.field.key)).not.toContain('jobTitle');
});

test('follows fragments when it decides what to read', async () => {
  const { employees } = await admin.ask(
    `query { employees(first: 1) { ...list } }
     fragment list on EmployeeConnection { edges { node { ...person ... on Employee { jobTitle } } } }
     fragment person on Employee { id manager { ...name } }
     fragment name on Employee { displayName }`,
  );
  expect(employees.edges[0].node).toMatchObject({
    jobTitle: 'Engineer',
    manager: { displayName: 'First1 Last' },
  });
});
