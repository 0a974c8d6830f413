import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '../src/domain/entity.ts';
import { Workflow } from '../src/domain/workflow/workflow.ts';
import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { CREATE_LISTENER, integrationId, listenToHires } from './kit/connect-lever.ts';
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
  await listenToHires(sora, acme);
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

test('nothing can be read without saying for whom', async () => {
  await expect(sora.services.orm.em.fork().find(Workflow, {})).rejects.toThrow();
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
