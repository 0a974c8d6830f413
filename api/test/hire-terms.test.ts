import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
});
afterAll(() => sora.stop());

describe('a hire that was undone and made again', () => {
  test('gives one employee the new terms, keeps what people typed, and has both in the story', async () => {
    const { id } = await person();
    await hired(id);
    const [first] = await importsOf(id, 1);
    const employeeId = first.employee.id;
    await type(employeeId, 'team', 'Kept by hand');
    await at(id, 'unarchive');
    await at(id, 'offers', { fields: { salary_amount: 98_765, anticipated_start_date: DAY } });
    await hired(id);

    const [again, before] = await importsOf(id, 2);
    expect(before).toMatchObject({ id: first.id, status: 'COMPLETED', occurrence: 1 });
    expect(again).toMatchObject({ status: 'COMPLETED', occurrence: 2, employeeCreated: false });
    expect(again.employee.id).toBe(employeeId);
    expect(Date.parse(again.happenedAt)).toBeGreaterThan(Date.parse(before.happenedAt));
    expect(again.steps[0].output).toContain('It already happened');
    expect(again.steps.at(-1).output).toContain('not added again');
    expect(await profile(employeeId)).toMatchObject({
      startsOn: '2027-02-01',
      team: 'Kept by hand',
      salary: { amount: '98765' },
      enrollments: [{}],
    });
  });

  test('is not taken for one when the same hire is announced once more', async () => {
    const { id } = await person();
    await hired(id);
    await importsOf(id, 1);
    await announce('candidateHired', { opportunityId: id, candidateId: id });
    await eventually(
      () => deliveriesOf(id),
      (all) => all.length === 2 && all.every(({ outcome }) => outcome !== 'QUEUED'),
    );
    expect((await deliveriesOf(id)).map(({ outcome }) => outcome).toSorted()).toEqual([
      'ALREADY_IMPORTED',
      'IMPORTED',
    ]);
    expect(await importsOf(id, 1)).toHaveLength(1);
  });

  test('counts when its first import runs again, which says so', async () => {
    const { id } = await person();
    await hired(id);
    const [first] = await importsOf(id, 1);
    await at(id, 'unarchive');
    await hired(id);
    await importsOf(id, 2);
    await retry(first.id, { evenIfComplete: true });
    const story = await ended(first.id);
    expect(story).toMatchObject({ status: 'SKIPPED' });
    expect(story.steps.at(-1).output).toContain('hired again');
  });
});

describe('two candidacies of one person', () => {
  test('the newest hire counts, whichever arrives last, and an older one says so', async () => {
    const { older, newer } = await twoCandidacies();
    await at(older, 'offers', { fields: { salary_amount: 11_111 } });
    await at(newer, 'offers', { fields: { salary_amount: 22_222 } });
    await sora.lever.control('POST', '/delivery-trouble', {
      kind: 'drop',
      count: 1,
      event: 'candidateHired',
    });
    await hired(older);
    await hired(newer);
    const [latest] = await importsOf(newer, 1);
    await announce('candidateHired', { opportunityId: older, candidateId: older });
    const [late] = await importsOf(older, 1);
    const employeeId = latest.employee.id;
    expect(latest.status).toBe('COMPLETED');
    expect(late).toMatchObject({ status: 'SKIPPED', employee: { id: employeeId } });
    expect(late.steps.at(-1)).toMatchObject({
      key: 'SAVE_EMPLOYEE',
      status: 'SKIPPED',
      output: expect.stringMatching(
        /^The same person was hired again on .+ the newer hire is used\./,
      ),
    });
    const kept = await profile(employeeId);
    expect(kept).toMatchObject({ salary: { amount: '22222' }, enrollments: [{}] });

    expect((await preview(late.id)).summary).toMatch(/^Nothing would change: The same person/);
    await retry(late.id);
    expect(await ended(late.id)).toMatchObject({ status: 'SKIPPED' });
    expect(await profile(employeeId)).toEqual(kept);

    // When the newer hire comes to nothing at Lever, the older one is the newest again.
    await at(newer, 'unarchive');
    await retry(late.id);
    expect(await ended(late.id)).toMatchObject({ status: 'COMPLETED' });
    expect(await profile(employeeId)).toMatchObject({ salary: { amount: '11111' } });
  });

  test('of three, the newest one that stands counts when the newest is undone', async () => {
    const [one, two, three] = [await person(), await person(), await person()];
    for (const other of [two, three])
      await sora.lever.control('POST', `/contacts/${other.contact}/merge`, { into: one.contact });
    for (const { id } of [one, two, three]) {
      await hired(id);
      await importsOf(id, 1);
    }
    const [first] = await importsOf(one.id, 1);
    await at(three.id, 'unarchive');
    expect((await preview(first.id)).summary).toMatch(/^Nothing would change: The same person/);
    await retry(first.id, { evenIfComplete: true });
    expect(await ended(first.id)).toMatchObject({ status: 'SKIPPED', employee: first.employee });

    await at(two.id, 'unarchive');
    await retry(first.id, { evenIfComplete: true });
    expect(await ended(first.id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('a re-hire fills the same employee, and starts the workflow over', async () => {
    const { older, newer } = await twoCandidacies();
    await hired(older);
    const [first] = await importsOf(older, 1);
    await at(newer, 'offers', { fields: { salary_amount: 33_333 } });
    await hired(newer);
    const [second] = await importsOf(newer, 1);
    expect(second).toMatchObject({ status: 'COMPLETED', employee: first.employee });
    expect(await profile(first.employee.id)).toMatchObject({
      salary: { amount: '33333' },
      enrollments: [{ import: { id: second.id } }],
      pastEnrollments: {
        edges: [{ node: { import: { id: first.id }, withdrawnBy: { kind: 'SORA' } } }],
      },
    });
  });
});

describe('who it is', () => {
  test('every address of a contact counts, however it is written', async () => {
    const { id, contact, emails } = await person();
    const employeeId = await employeeWith(emails[0]);
    await editContact(contact, ['new.address@example.com', ` ${emails[0].toUpperCase()} `]);
    await hired(id);
    const [story] = await importsOf(id, 1);
    expect(story).toMatchObject({
      status: 'NEEDS_DECISION',
      problem: { code: 'EMPLOYEE_CHOICE_NEEDED' },
      employeeChoices: [{ id: employeeId }],
    });
    expect(story.steps.at(-1)).toMatchObject({ key: 'MATCH_EMPLOYEE', status: 'NEEDS_DECISION' });
  });

  test('every address that somebody had as a candidate counts, also one that fills no field', async () => {
    const [one, other] = [await person(), await person()];
    await editContact(one.contact, ['first.of.two@example.com', 'second.of.two@example.com']);
    await editContact(other.contact, ['SECOND.of.two@example.com']);
    await hired(one.id);
    const [first] = await importsOf(one.id, 1);
    await hired(other.id);
    const [story] = await importsOf(other.id, 1);
    expect(story).toMatchObject({
      status: 'NEEDS_DECISION',
      employeeChoices: [{ id: first.employee.id }],
    });
  });

  test('contacts that were merged at Lever are the employee who came from either', async () => {
    const [one, other] = [await person(), await person()];
    await hired(one.id);
    const [first] = await importsOf(one.id, 1);
    await sora.lever.control('POST', `/contacts/${one.contact}/merge`, { into: other.contact });
    await retry(first.id, { evenIfComplete: true });
    expect(await ended(first.id)).toMatchObject({ status: 'COMPLETED', employee: first.employee });
    await hired(other.id);
    const [second] = await importsOf(other.id, 1);
    expect(second).toMatchObject({ status: 'COMPLETED', employee: first.employee });
  });

  test('what a person answered about merged contacts holds for the other import too', async () => {
    const [one, other] = [await person(), await person()];
    await hired(one.id);
    const [first] = await importsOf(one.id, 1);
    await hired(other.id);
    const [second] = await importsOf(other.id, 1);
    await sora.lever.control('POST', `/contacts/${one.contact}/merge`, { into: other.contact });
    await retry(first.id, { evenIfComplete: true });
    expect(await ended(first.id)).toMatchObject({ status: 'NEEDS_DECISION' });
    await retry(first.id, { employeeId: first.employee.id });
    expect(await ended(first.id)).toMatchObject({ employee: first.employee });
    await retry(second.id, { evenIfComplete: true });
    const answered = await ended(second.id);
    expect(answered.status).not.toBe('NEEDS_DECISION');
    expect(answered.employee).toEqual(first.employee);
  });

  test('what a person answered is remembered for the contact, though the employee has another', async () => {
    const [known, back] = [await person(), await person()];
    await hired(known.id);
    const [first] = await importsOf(known.id, 1);
    await editContact(back.contact, known.emails);
    await hired(back.id);
    const [asked] = await importsOf(back.id, 1);
    expect(asked.status).toBe('NEEDS_DECISION');
    await retry(asked.id, { employeeId: first.employee.id });
    expect(await ended(asked.id)).toMatchObject({ status: 'COMPLETED', employee: first.employee });
    const third = await sora.lever.control<any>('POST', '/opportunities', {
      email: known.emails[0],
      postingId: await anyPosting(),
    });
    await hired(third.data.id);
    const [unasked] = await importsOf(third.data.id, 1);
    expect(unasked).toMatchObject({ status: 'COMPLETED', employee: first.employee });
  });
});

describe('a listener on a stage', () => {
  test('brings no one who was rejected before the delivery is read, or while it is', async () => {
    await listenToStage('offer');
    const [early, late] = [await person(), await person()];
    await at(early.id, 'archive');
    await announce('candidateStageChange', stageChange(early));
    const [story] = await importsOf(early.id, 1);
    expect(story).toMatchObject({ status: 'SKIPPED', employee: null });
    expect(story.steps.at(-1).output).toContain('which is not a hire');

    await sora.lever.control('POST', '/faults', {
      kind: 'slow',
      delayMs: 2500,
      count: 1,
      path: `/v1/opportunities/${late.id}/offers`,
    });
    await announce('candidateStageChange', stageChange(late));
    await eventually(
      async () =>
        (await sora.lever.control<any>('GET', `/requests?path=/v1/opportunities/${late.id}`)).data,
      (calls) => calls.length > 0,
    );
    await at(late.id, 'archive');
    const [second] = await importsOf(late.id, 1);
    expect(second).toMatchObject({ status: 'SKIPPED', employee: null });
    expect(second.steps.at(-1)).toMatchObject({ key: 'CONFIRM_EVENT', status: 'SKIPPED' });
  });
});

describe('closing an import', () => {
  test('takes a reason, leaves the story, and ends with a retry', async () => {
    const { id } = await person();
    await at(id, 'delete');
    await announce('candidateHired', { opportunityId: id, candidateId: id });
    const [failed] = await importsOf(id, 1);
    expect(failed.status).toBe('FAILED');
    const before = (await overview()).importsWithProblem;
    expect(await close(failed.id, ' \u200b ')).toMatchObject({ code: 'CLOSE_REASON_NOT_VALID' });
    expect(await close(failed.id, 'Added by hand.')).toMatchObject({
      import: {
        status: 'CLOSED',
        closed: { reason: 'Added by hand.', by: expect.any(String), at: expect.any(String) },
      },
    });
    expect((await overview()).importsWithProblem).toBe(before - 1);
    expect(await close(failed.id, 'Twice')).toMatchObject({ code: 'IMPORT_NOT_CLOSABLE' });
    // Another announcement of the same hire does not bring it back.
    await announce('candidateHired', { opportunityId: id, candidateId: id });
    await eventually(
      () => deliveriesOf(id),
      (all) => all.length >= 2 && all.every(({ outcome }) => outcome !== 'QUEUED'),
    );
    expect((await importsOf(id, 1))[0].status).toBe('CLOSED');
    await retry(failed.id);
    expect(await ended(failed.id)).toMatchObject({ status: 'FAILED', closed: null });
  });
});

/** 1 February 2027. */
const DAY = Date.UTC(2027, 1, 1);

const IMPORT = `id status candidateId occurrence happenedAt employeeCreated employee { id }
  employeeChoices { id } problem { code } closed { reason by at }
  steps { key status output } deliveries { outcome }`;

/** The imports of a candidacy's hire, newest first, once there are as many and all have ended. */
function importsOf(candidateId: string, count: number): Promise<any[]> {
  return eventually(
    async () => {
      const { imports } = await admin.ask(
        `{ imports(first: 50) { edges { node { ${IMPORT} } } } }`,
      );
      return imports.edges
        .map((edge: any) => edge.node)
        .filter((one: any) => one.candidateId === candidateId);
    },
    (all: any[]) => all.length === count && all.every(hasEnded),
  );
}

async function ended(importId: string): Promise<any> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Import { ${IMPORT} } } }`;
  return eventually(async () => (await admin.ask(document, { id: importId })).node, hasEnded);
}

function hasEnded({ status }: { status: string }): boolean {
  return !['QUEUED', 'RUNNING', 'WAITING'].includes(status);
}

async function deliveriesOf(candidateId: string): Promise<{ outcome: string }[]> {
  const { rows } = await sora.services.pool.query(
    'select outcome from delivery where candidate_id = $1 order by id',
    [candidateId],
  );
  return rows;
}

const used = new Set<string>();

/** Somebody whom no test has had, who can be hired now, and has a name and an email address. */
async function person(): Promise<{ id: string; contact: string; emails: [string, ...string[]] }> {
  const { data } = await sora.lever.control<any>('GET', '/opportunities?hirable=true');
  const found = data.find((one: any) => !used.has(one.id) && one.name && one.emails.length > 0);
  if (!found) throw new Error('No one is left to hire in the sandbox.');
  used.add(found.id);
  return found;
}

/** Two candidacies under one contact; both have an offer. */
async function twoCandidacies(): Promise<{ older: string; newer: string }> {
  const [one, other] = [await person(), await person()];
  await sora.lever.control('POST', `/contacts/${other.contact}/merge`, { into: one.contact });
  return { older: one.id, newer: other.id };
}

async function anyPosting(): Promise<string> {
  const { data } = await sora.lever.control<any>('GET', '/state?full=true');
  return data.postings.rows[0].id;
}

const stageChange = ({ id, contact }: { id: string; contact: string }) => ({
  opportunityId: id,
  candidateId: id,
  contactId: contact,
  toStageId: 'offer',
});

function at(candidateId: string, what: string, body: object = {}): Promise<any> {
  return sora.lever.control('POST', `/opportunities/${candidateId}/${what}`, body);
}

const hired = (candidateId: string) => at(candidateId, 'hire');

async function announce(event: string, data: object): Promise<void> {
  await sora.lever.control('POST', '/deliveries', { event, data });
}

async function editContact(contactId: string, emails: string[]): Promise<void> {
  await sora.lever.control('POST', `/contacts/${contactId}`, { emails });
}

async function listenToStage(stageId: string): Promise<void> {
  const { workflows } = await admin.ask('{ workflows { edges { node { id } } } }');
  const { createListener } = await admin.ask(
    `mutation ($input: CreateListenerInput!) { createListener(input: $input) { __typename } }`,
    {
      input: {
        workflowId: workflows.edges[0].node.id,
        integrationId: await integrationId(admin),
        event: 'CANDIDATE_STAGE_CHANGE',
        stageId,
      },
    },
  );
  expect(createListener.__typename).toBe('ListenerCreated');
}

async function retry(importId: string, options: object = {}): Promise<void> {
  const { retryImport } = await admin.ask(
    `mutation ($input: RetryImportInput!) { retryImport(input: $input) {
      ... on ImportRetried { import { status } } ... on Refusal { code message } } }`,
    { input: { importId, ...options } },
  );
  expect(retryImport).toEqual({ import: { status: 'QUEUED' } });
}

async function preview(importId: string): Promise<any> {
  const { retryPreview } = await admin.ask(
    `query ($input: RetryPreviewInput!) { retryPreview(input: $input) {
      ... on RetryPreview { effect { kind summary } } } }`,
    { input: { importId } },
  );
  return retryPreview.effect;
}

async function close(importId: string, reason: string): Promise<any> {
  const { closeImport } = await admin.ask(
    `mutation ($input: CloseImportInput!) { closeImport(input: $input) {
      ... on ImportClosed { import { status closed { reason by at } } } ... on Refusal { code } } }`,
    { input: { importId, reason } },
  );
  return closeImport;
}

async function overview(): Promise<any> {
  return (await admin.ask('{ overview { importsWithProblem importsToDecide } }')).overview;
}

async function profile(id: string): Promise<any> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Employee {
    startsOn team salary { amount } enrollments { import { id } }
    pastEnrollments { edges { node { import { id } withdrawnBy { kind } } } } } } }`;
  return (await admin.ask(document, { id })).node;
}

async function type(employeeId: string, field: string, data: string): Promise<void> {
  const { setEmployeeValues } = await admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { __typename } }`,
    { input: { employeeId, values: [{ field, data }] } },
  );
  expect(setEmployeeValues.__typename).toBe('EmployeeValuesSet');
}

/** Somebody who came from nowhere that Sora knows of. */
async function employeeWith(email: string): Promise<string> {
  const id = crypto.randomUUID();
  await sora.services.pool.query(
    `insert into employee (id, organization_id, first_name, last_name, personal_email, created_at, updated_at)
     select $1, organization_id, 'Twin of', 'somebody', $2, now(), now() from workflow limit 1`,
    [id, email],
  );
  return id;
}
