import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '../src/domain/base/entity.ts';
import { Workflow } from '../src/domain/workflow/workflow.ts';
import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import {
  connectWithApiKey,
  CREATE_LISTENER,
  integrationId,
  listenToHires,
} from './kit/connect-lever.ts';
import { endedImport, hire } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let acme: SoraClient;
let globex: SoraClient;
let globexId: string;
beforeAll(async () => {
  sora = await startSora();
  const added = await addOrganization(sora, 'Globex');
  globexId = added.organizationId;
  globex = added.admin;
  acme = await signIn(sora);
});
afterAll(() => sora.stop());

test('an organization sees nothing of another, whatever id it names', async () => {
  await listenToHires(sora, acme, connectWithApiKey);
  await hire(sora);
  const story = await endedImport(acme);
  const theirs = await globex.ask(
    '{ employees { totalCount edges { cursor } } imports { edges { cursor } } overview { hiresLast30Days } }',
  );
  expect(theirs).toEqual({
    employees: { totalCount: 0, edges: [] },
    imports: { edges: [] },
    overview: { hiresLast30Days: 0 },
  });
  const acmeIntegration = await integrationId(acme);
  const { workflows } = await acme.ask('{ workflows { edges { node { id } } } }');
  const workflowId = workflows.edges[0].node.id;
  for (const id of [story.id, story.employee.id, acmeIntegration, workflowId]) {
    expect((await globex.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  }
  const { createListener } = await globex.ask(CREATE_LISTENER, {
    input: { workflowId, integrationId: acmeIntegration, event: 'CANDIDATE_HIRED' },
  });
  expect(createListener.code).toBe('INTEGRATION_NOT_FOUND');
  const { retryImport } = await globex.ask(
    'mutation ($id: ID!) { retryImport(input: { importId: $id }) { ... on Refusal { code } } }',
    { id: story.id },
  );
  expect(retryImport.code).toBe('IMPORT_NOT_FOUND');
});

const CONNECTION = `{ integration(provider: LEVER) {
  status problem webhooks { url } webhookDifferences { kind url detail }
} }`;
const REPAIR = `mutation ($id: ID!) {
  repairWebhooks(input: { integrationId: $id }) { ... on WebhooksRepaired { repaired } }
}`;

test('two organizations with one Lever account leave each other’s webhooks alone', async () => {
  const connection = async (of: SoraClient) => (await of.ask(CONNECTION)).integration;
  const addresses = async () => {
    const { data } = await sora.lever.control<{ data: { url: string }[] }>('GET', '/webhooks');
    return data.map(({ url }) => url).toSorted();
  };
  const id = await connectAsWell(globex);
  const [ofAcme] = (await connection(acme)).webhooks;
  // As pasted by hand, with what the address is taken with.
  await sora.services.providers
    .of('LEVER')
    .connection(id)
    .createWebhook({ event: 'CANDIDATE_DELETED', url: `${ofAcme.url}/?by=hand` });
  const nobodys = `${sora.url}/webhooks/lever/${'n'.repeat(43)}`;
  await sora.services.providers
    .of('LEVER')
    .connection(id)
    .createWebhook({ event: 'CANDIDATE_DELETED', url: nobodys });

  expect((await connection(globex)).webhookDifferences).toMatchObject([
    { kind: 'ORPHANED', url: nobodys },
  ]);
  await globex.ask(REPAIR, { id });
  const [ofGlobex] = (await connection(globex)).webhooks;
  const kept: string[] = [ofAcme.url, `${ofAcme.url}/?by=hand`, ofGlobex.url];
  kept.sort((one, other) => (one < other ? -1 : 1));
  expect(await addresses()).toEqual(kept);

  await validate(globex, id);
  expect(await connection(globex)).toMatchObject({
    status: 'VERIFIED',
    problem: null,
    webhookDifferences: [],
  });
  expect(JSON.stringify(await globex.ask(CONNECTION))).not.toContain(ofAcme.url);
  // What Acme itself does not expect is a second one of its own.
  expect((await connection(acme)).webhookDifferences).toMatchObject([{ kind: 'DOUBLED' }]);
});

async function connectAsWell(client: SoraClient): Promise<string> {
  await listenToHires(sora, client, connectWithApiKey);
  return integrationId(client);
}

async function validate(client: SoraClient, id: string): Promise<void> {
  await client.ask(
    'mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) { __typename } }',
    { id },
  );
}

test('nothing can be read without saying for whom', async () => {
  await expect(sora.services.orm.em.fork().find(Workflow, {})).rejects.toThrow(
    "No arguments provided for filter 'organization'",
  );
});

test('nothing can be written for another organization than the one that is read', async () => {
  const em = sora.services.scopedEntityManager(globexId);
  em.create(Workflow, {
    id: newId(),
    organizationId: newId(),
    name: 'Smuggled',
    description: '',
    createdAt: new Date(),
  });
  await expect(em.flush()).rejects.toThrow(/another organization/);
});

test('no row refers to one of another organization', async () => {
  const { pool } = sora.services;
  const { rows: open } = await pool.query(`
    with owned as (
      select attrelid as id from pg_attribute
      where attname = 'organization_id' and not attisdropped and attrelid::regclass::text !~ '\\.'
    )
    select conrelid::regclass::text as table, conname as reference from pg_constraint
    where contype = 'f' and conrelid in (select id from owned) and confrelid in (select id from owned)
      and not (select attnum from pg_attribute where attrelid = conrelid and attname = 'organization_id') = any (conkey)`);
  expect(open).toEqual([]);
  const { rows } = await pool.query<{ id: string }>(
    'select id from employee where organization_id <> $1 limit 1',
    [globexId],
  );
  await expect(
    pool.query(
      `insert into employee (id, organization_id, manager_id, created_at, updated_at)
       values ($1, $2, $3, now(), now())`,
      [newId(), globexId, rows[0]?.id],
    ),
  ).rejects.toThrow(/employee_organization_id_manager_id_fkey/);
});
