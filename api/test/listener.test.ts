import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, CREATE_LISTENER, integrationId } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let workflowId: string;
let id: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  workflowId = (await admin.ask('{ workflows { edges { node { id name } } } }')).workflows.edges[0]
    .node.id;
  id = await integrationId(admin);
});
afterAll(() => sora.stop());

async function validate(): Promise<void> {
  await admin.ask(
    `mutation ($id: ID!) { validateIntegration(input: { integrationId: $id }) { __typename } }`,
    { id },
  );
}

async function create(input: Record<string, unknown>): Promise<any> {
  const { createListener } = await admin.ask(CREATE_LISTENER, {
    input: { workflowId, integrationId: id, ...input },
  });
  return createListener;
}

async function remove(listenerId: string): Promise<any> {
  const { removeListener } = await admin.ask(
    `mutation ($id: ID!) { removeListener(input: { listenerId: $id }) {
      __typename ... on ListenerRemoved { warning workflow { listeners { id } } } ... on Refusal { code }
    } }`,
    { id: listenerId },
  );
  return removeListener;
}

/** How many webhooks are left at Lever and in Sora, and how many listeners. */
async function left(): Promise<object> {
  const { rows } = await sora.services.pool.query<{ webhooks: number; listeners: number }>(
    `select (select count(*)::int from webhook) as webhooks,
       (select count(*)::int from listener) as listeners`,
  );
  return { atLever: (await webhooksAtLever()).length, ...rows[0] };
}

/** Not through Lever's API, whose calls per second the product has to itself. */
function webhooksAtLever(): Promise<{ id: string; event: string; url: string }[]> {
  return sora.lever
    .control<{ data: { id: string; event: string; url: string }[] }>('GET', '/webhooks')
    .then(({ data }) => data);
}

test('is not created while the connection is not verified', async () => {
  expect(await create({ event: 'CANDIDATE_HIRED' })).toMatchObject({
    code: 'INTEGRATION_NOT_VERIFIED',
    message: expect.stringContaining('Validate'),
  });
  await acceptAtLever(sora, admin);
  expect(await create({ event: 'CANDIDATE_HIRED' })).toMatchObject({
    code: 'INTEGRATION_NOT_VERIFIED',
  });
  await validate();
});

test('all ten events of Lever are known, and those that make sense are offered', async () => {
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { events { label canEnterWorkflow needsStage } } }',
  );
  expect(integration.events).toHaveLength(10);
  expect(integration.events.filter((event: any) => event.canEnterWorkflow)).toEqual([
    { label: 'Candidate hired', canEnterWorkflow: true, needsStage: false },
    { label: 'Candidate stage change', canEnterWorkflow: true, needsStage: true },
    { label: 'Candidate archive change', canEnterWorkflow: true, needsStage: false },
  ]);
  expect(await create({ event: 'CONTACT_CREATED' })).toMatchObject({
    code: 'EVENT_CANNOT_ENTER_WORKFLOW',
  });
});

test('registers its webhook at Lever, at an address that no one can guess', async () => {
  const created = await create({ event: 'CANDIDATE_HIRED' });
  expect(created).toMatchObject({
    __typename: 'ListenerCreated',
    listener: { event: { label: 'Candidate hired' } },
  });
  const [webhook, ...others] = await webhooksAtLever();
  expect(others).toEqual([]);
  expect(webhook).toMatchObject({ event: 'candidateHired', url: created.listener.webhook.url });
  expect(webhook?.url).toMatch(new RegExp(`^${sora.url}/webhooks/lever/[\\w-]{43}$`));
  const { rows } = await sora.services.pool.query('select signature_token from webhook');
  expect(rows[0].signature_token).toMatch(/^k1\./);
});

test('exists once for each workflow and event', async () => {
  expect(await create({ event: 'CANDIDATE_HIRED' })).toMatchObject({ code: 'LISTENER_EXISTS' });
  expect(await webhooksAtLever()).toHaveLength(1);
});

test('needs a stage that exists for Candidate stage change, and shares one webhook', async () => {
  expect(await create({ event: 'CANDIDATE_STAGE_CHANGE' })).toMatchObject({
    code: 'STAGE_REQUIRED',
  });
  expect(await create({ event: 'CANDIDATE_STAGE_CHANGE', stageId: 'no-such-stage' })).toMatchObject(
    {
      code: 'STAGE_REQUIRED',
    },
  );
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { stages { id name } } }',
  );
  const [first, second] = integration.stages;
  const one = await create({ event: 'CANDIDATE_STAGE_CHANGE', stageId: first.id });
  const two = await create({ event: 'CANDIDATE_STAGE_CHANGE', stageId: second.id });
  expect(await webhooksAtLever()).toHaveLength(2);
  await remove(one.listener.id);
  expect(await webhooksAtLever()).toHaveLength(2);
  await remove(two.listener.id);
  expect(await webhooksAtLever()).toHaveLength(1);
});

test('shows Verify connection of Lever as a check', async () => {
  const [webhook] = await webhooksAtLever();
  await sora.lever.control('POST', `/webhooks/${webhook?.id}/verify`);
  const checked = await eventually(
    async () =>
      (await admin.ask('{ integration(provider: LEVER) { webhooks { lastCheckedAt } } }'))
        .integration.webhooks[0].lastCheckedAt,
    (at) => at !== null,
  );
  expect(Date.now() - Date.parse(checked)).toBeLessThan(60_000);
  expect((await admin.ask('{ imports { edges { cursor } } }')).imports.edges).toEqual([]);
});

test('takes its webhook along when it is the last one of its event', async () => {
  const { workflows } = await admin.ask('{ workflows { edges { node { listeners { id } } } } }');
  const [listener] = workflows.edges[0].node.listeners;
  expect(await remove(listener.id)).toEqual({
    __typename: 'ListenerRemoved',
    warning: null,
    workflow: { listeners: [] },
  });
  expect(await webhooksAtLever()).toEqual([]);
  expect(await remove(listener.id)).toMatchObject({ code: 'LISTENER_NOT_FOUND' });
});

describe('changes at the same moment', () => {
  const stageListener = (stageId: string) => ({ event: 'CANDIDATE_STAGE_CHANGE', stageId });

  beforeAll(async () => {
    for (const { id: listenerId } of await listeners()) await remove(listenerId);
  });

  async function listeners(): Promise<{ id: string }[]> {
    const { workflows } = await admin.ask('{ workflows { edges { node { listeners { id } } } } }');
    return workflows.edges.flatMap((edge: any) => edge.node.listeners);
  }

  test('of two who remove one listener, one is told that it has gone already', async () => {
    const { listener } = await create({ event: 'CANDIDATE_HIRED' });
    const answers = await Promise.all([remove(listener.id), remove(listener.id)]);
    expect(answers.map((answer) => String(answer.code ?? answer.__typename)).toSorted()).toEqual([
      'LISTENER_NOT_FOUND',
      'ListenerRemoved',
    ]);
    expect(await left()).toEqual({ atLever: 0, webhooks: 0, listeners: 0 });
  });

  test('the webhook goes with the last two listeners, whichever is the last', async () => {
    for (let round = 0; round < 3; round++) {
      const offer = await create(stageListener('offer'));
      const other = await create(stageListener('lead-new'));
      await Promise.all([remove(offer.listener.id), remove(other.listener.id)]);
      expect(await left()).toEqual({ atLever: 0, webhooks: 0, listeners: 0 });
    }
  });

  test('a listener is made although the last other one of its event is removed', async () => {
    for (let round = 0; round < 3; round++) {
      const { listener } = await create(stageListener('offer'));
      const [removed, created] = await Promise.all([
        remove(listener.id),
        create(stageListener('lead-new')),
      ]);
      expect(removed.__typename).toBe('ListenerRemoved');
      expect(created.__typename).toBe('ListenerCreated');
      expect(await left()).toEqual({ atLever: 1, webhooks: 1, listeners: 1 });
      await remove(created.listener.id);
    }
  });

  test('nothing is left of what is made and rotated while Lever is disconnected', async () => {
    const { listener } = await create({ event: 'CANDIDATE_HIRED' });
    const { integration } = await admin.ask('{ integration(provider: LEVER) { webhooks { id } } }');
    const answers = await Promise.all([
      admin.ask(
        `mutation ($id: ID!) { disconnectIntegration(input: { integrationId: $id }) { __typename } }`,
        { id },
      ),
      create(stageListener('offer')),
      remove(listener.id),
      admin.ask(
        `mutation ($id: ID!) { rotateSignatureToken(input: { webhookId: $id }) { __typename } }`,
        { id: integration.webhooks[0].id },
      ),
    ]);
    expect(answers[0].disconnectIntegration.__typename).toBe('IntegrationDisconnected');
    expect(await left()).toMatchObject({ webhooks: 0, listeners: 0 });
  });
});

test('says when Lever could not be told that the webhook is gone', async () => {
  await acceptAtLever(sora, admin);
  await admin.ask(
    `mutation ($id: ID!) { repairWebhooks(input: { integrationId: $id }) { __typename } }`,
    { id },
  );
  await validate();
  const created = await create({ event: 'CANDIDATE_HIRED' });
  await sora.lever.control('POST', '/grants/revoke');
  const removed = await remove(created.listener.id);
  expect(removed.warning).toMatch(/still registered in Lever/);
  expect(removed.workflow.listeners).toEqual([]);
});
