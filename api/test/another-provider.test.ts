import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CredentialStore } from '../src/domain/ports/credential-store.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { CREATE_LISTENER, listenToHires } from './kit/connect-lever.ts';
import { candidateIdOf, employees, endedImport, hire, MAYA } from './kit/hires.ts';
import { ROSTER_KEY, startRoster, type Roster } from './kit/roster.ts';
import { createRosterProvider } from './kit/roster-provider.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let roster: Roster;
let admin: SoraClient;
let id: string;

beforeAll(async () => {
  roster = await startRoster();
  const credentials = (): CredentialStore => sora.services.credentials;
  sora = await startSora({
    moreProviders: [createRosterProvider({ url: roster.url, credentials })],
  });
  admin = await signIn(sora);
  const { integrations } = await admin.ask('{ integrations { id name } }');
  id = integrations.find(({ name }: { name: string }) => name === 'Roster').id;
});
afterAll(async () => {
  await sora.stop();
  await roster.stop();
});

const integration = async () =>
  (
    await admin.ask(
      `query ($id: ID!) { node(id: $id) { ... on Integration {
        name status connectionMethod grant { endsAt } events { type } stages { id } checks { label status }
        sourceFields { key label } webhooks { url } webhookDifferences { kind }
      } } }`,
      { id },
    )
  ).node;

test('is there to be connected, with what it can do', async () => {
  expect(await integration()).toMatchObject({
    name: 'Roster',
    status: 'NOT_CONNECTED',
    events: [{ type: 'CANDIDATE_HIRED' }, { type: 'CONTACT_UPDATED' }],
  });
  expect((await integration()).sourceFields).toHaveLength(4);
});

test('is connected by a key, since it has no OAuth', async () => {
  const { startLeverConnect } = await admin.ask(
    `mutation ($id: ID!) { startLeverConnect(input: { integrationId: $id }) { ... on Refusal { code message } } }`,
    { id },
  );
  expect(startLeverConnect).toEqual({
    code: 'OAUTH_NOT_SUPPORTED',
    message: 'Roster cannot be connected by OAuth. Use an API key.',
  });
  const connect = async (apiKey: string) =>
    (
      await admin.ask(
        `mutation ($input: ConnectWithApiKeyInput!) { connectWithApiKey(input: $input) {
          ... on IntegrationConnected { integration { status } } ... on Refusal { code message }
        } }`,
        { input: { integrationId: id, apiKey } },
      )
    ).connectWithApiKey;
  expect(await connect('another')).toMatchObject({ code: 'API_KEY_REJECTED' });
  expect(await connect(ROSTER_KEY)).toEqual({ integration: { status: 'CONNECTED' } });

  await admin.ask(
    `mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) { __typename } }`,
    { id },
  );
  expect(await integration()).toMatchObject({
    status: 'VERIFIED',
    connectionMethod: 'API_KEY',
    grant: null,
    stages: [],
    checks: [
      { label: 'Read people', status: 'PASSED' },
      { label: 'Webhooks in Roster match Sora', status: 'PASSED' },
    ],
  });
});

test('is listened to for what it announces, and for nothing else', async () => {
  const { workflows } = await admin.ask('{ workflows { edges { node { id } } } }');
  const listen = async (event: string) =>
    (
      await admin.ask(CREATE_LISTENER, {
        input: { workflowId: workflows.edges[0].node.id, integrationId: id, event },
      })
    ).createListener;
  expect(await listen('CANDIDATE_STAGE_CHANGE')).toMatchObject({
    code: 'EVENT_CANNOT_ENTER_WORKFLOW',
  });
  expect(await listen('CANDIDATE_HIRED')).toMatchObject({ __typename: 'ListenerCreated' });
  expect([...roster.hooks.values()].map(({ url }) => url)).toEqual([
    expect.stringContaining(`${sora.url}/webhooks/roster/`),
  ]);
  expect((await integration()).webhookDifferences).toEqual([]);
});

test('someone who joins becomes an employee, and the story names the provider', async () => {
  roster.add({
    ...{ id: '7', human: 'h7', given: 'Noor', family: 'Haddad', role: 'Nurse' },
    email: 'noor.haddad@example.com',
  });
  expect(await roster.join('7')).toEqual([200]);
  const imported = await endedImport(admin);
  expect(imported).toMatchObject({ status: 'COMPLETED', candidateId: '7', employeeCreated: true });
  expect(imported.steps).toMatchObject([
    { input: '“Candidate hired” from Roster.' },
    { label: 'Candidate read from Roster' },
    { label: 'Event confirmed in Roster' },
    {},
    {},
    {},
    {},
  ]);
  expect(imported.enrollments).toHaveLength(1);
  expect(await employees(admin)).toMatchObject([
    {
      displayName: 'Noor Haddad',
      personalEmail: 'noor.haddad@example.com',
      jobTitle: 'Nurse',
    },
  ]);
});

test('a webhook’s key counts at the address of its own provider only', async () => {
  const [hook] = roster.hooks.values();
  const elsewhere = hook?.url.replace('/webhooks/roster/', '/webhooks/lever/') ?? '';
  const response = await fetch(elsewhere, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'WEBHOOK_UNKNOWN' });
});

test('two people of two providers with the same ids are two employees', async () => {
  await listenToHires(sora, admin);
  const candidateId = await candidateIdOf(sora, MAYA);
  const { data } = await sora.lever.control<{ data: { id: string; contact: string }[] }>(
    'GET',
    `/opportunities?email=${encodeURIComponent(MAYA)}`,
  );
  roster.add({
    ...{ id: candidateId, human: data[0]?.contact ?? '', given: 'Ola', family: 'Berg' },
    ...{ role: 'Cook', email: 'ola.berg@example.com' },
  });
  await hire(sora);
  await endedImport(admin, 2);
  await roster.join(candidateId);
  await endedImport(admin, 3);
  const names: string[] = (await employees(admin)).map(({ displayName }) => displayName);
  expect(names).toHaveLength(3);
  expect(new Set(names)).toEqual(new Set(['Maya Okafor-Lindqvist', 'Noor Haddad', 'Ola Berg']));
});

test('what is missing is said with where its provider is', async () => {
  const [hook] = roster.hooks.values();
  await admin.ask(
    `mutation ($id: ID!) { disconnectIntegration(input: { integrationId: $id }) { __typename } }`,
    { id },
  );
  expect(roster.hooks.size).toBe(0);
  expect(hook).toBeDefined();
  const { sampleData: sample } = await admin.ask(
    `query ($id: ID!) { sampleData(input: { integrationId: $id, search: "noor.haddad@example.com" }) {
      ... on Refusal { message }
    } }`,
    { id },
  );
  expect(sample.message).toBe(
    'Roster is not connected. Connect it in Settings > Integrations > Roster first.',
  );
});
