import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { endedImport, hire } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  await hire(sora);
  await endedImport(admin);
});
afterAll(() => sora.stop());

async function node(id: string, client = admin): Promise<any> {
  return (await client.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node;
}

test('everything that has an id can be read again by it', async () => {
  const { integration, workflows, imports, employees, members } = await admin.ask(`{
    integration(provider: LEVER) { id webhooks { id } deliveries { edges { node { id } } } }
    workflows { edges { node { id listeners { id } enrollments { edges { node { id } } } } } }
    imports { edges { node { id } } }
    employees { edges { node { id } } }
    members { edges { node { id } } }
  }`);
  const workflow = workflows.edges[0].node;
  const ids = {
    Integration: integration.id,
    Webhook: integration.webhooks[0].id,
    Delivery: integration.deliveries.edges[0].node.id,
    Workflow: workflow.id,
    Listener: workflow.listeners[0].id,
    Enrollment: workflow.enrollments.edges[0].node.id,
    Import: imports.edges[0].node.id,
    Employee: employees.edges[0].node.id,
    Member: members.edges[0].node.id,
  };
  for (const [__typename, id] of Object.entries(ids)) {
    expect(await node(id)).toEqual({ __typename, id });
  }
});

test.each(['', 'x', '00000000-0000-7000-8000-000000000000'])(
  'nothing has the id %j',
  async (id) => {
    expect(await node(id)).toBeNull();
  },
);

test('a member may see people and workflows by id, and no configuration', async () => {
  const { addMember } = await admin.ask(
    `mutation { addMember(input: { name: "Ana Lima", email: "ana@acme.test", role: MEMBER }) {
      ... on MemberAdded { initialPassword } } }`,
  );
  const member = await signIn(sora, {
    email: 'ana@acme.test',
    password: addMember.initialPassword,
  });
  const { integration, employees } = await admin.ask(
    '{ integration(provider: LEVER) { id webhooks { id } } employees { edges { node { id } } } }',
  );
  expect(await node(integration.webhooks[0].id, member)).toBeNull();
  const secrets = await member.query(
    'query ($id: ID!) { node(id: $id) { ... on Integration { checks { label } } } }',
    { id: integration.id },
  );
  expect(secrets.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await node(employees.edges[0].node.id, member)).not.toBeNull();
});

test('a member sees no pay, in profiles or in stories', async () => {
  const { addMember } = await admin.ask(
    `mutation { addMember(input: { name: "Bo Lima", email: "bo@acme.test", role: MEMBER }) {
      ... on MemberAdded { initialPassword } } }`,
  );
  const member = await signIn(sora, { email: 'bo@acme.test', password: addMember.initialPassword });
  const PAY = `{
    employees { edges { node { salary { amount } values { field { key } } } } }
    imports { edges { node { mappedValues { employeeField { key } value } } } }
  }`;
  const seen = JSON.stringify(await member.ask(PAY));
  expect(JSON.stringify(await admin.ask(PAY))).toContain('182500');
  expect(seen).not.toContain('182500');
  expect(seen).not.toContain('"salary":{');
  expect(seen).not.toMatch(/"key":"salary"/);
});

test('an id that Sora never gave is nothing’s, and is not our bug', async () => {
  const { retryImport } = await admin.ask(
    'mutation { retryImport(input: { importId: "abc" }) { __typename } }',
  );
  expect(retryImport.__typename).toBe('ImportNotFound');
  const dashes = Buffer.from('-'.repeat(36)).toString('base64url');
  const cursor = await admin.query(`{ employees(after: "${dashes}") { totalCount } }`);
  expect(cursor.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
