import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { endedImport, hire, MAYA } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let maya: { importId: string; candidateId: string; employeeId: string; contactId: string };
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
  await hire(sora);
  const story = await endedImport(admin);
  maya = {
    importId: story.id,
    candidateId: story.candidateId,
    employeeId: story.employee.id,
    contactId: (await atLever(MAYA)).contact,
  };
});
afterAll(() => sora.stop());

const IMPORT = `id status mappingVersion employeeCreated problem { code message cure }
  employeeChoices { id displayName } employee { id displayName } steps { key status output }
  enrollments { id }`;

test('a value that came from Lever follows Lever, just as the preview says', async () => {
  await changePhone('+1 510 555 0199');
  const preview = await previewRetry(maya.importId);
  expect(preview.effect).toMatchObject({
    kind: 'UPDATE',
    summary: expect.stringMatching(
      /^Would update Maya Okafor-Lindqvist: phone .+ to \+?1.*0199\.$/,
    ),
    employee: { id: maya.employeeId },
    changes: [{ kind: 'REPLACE', employeeField: { key: 'phone' }, pinnedBy: null }],
  });
  expect(await retry(maya.importId)).toMatchObject({ code: 'IMPORT_NOT_RETRYABLE' });
  const story = await rerun(maya.importId, { evenIfComplete: true });
  expect(story).toMatchObject({ status: 'COMPLETED', employeeCreated: true });
  expect(stepOf(story, 'SAVE_EMPLOYEE')).toMatch(/default field mapping\. Replaced: Phone\./);
  expect(await valueOf('phone')).toBe(preview.effect.changes[0].after);
  expect((await previewRetry(maya.importId)).effect).toMatchObject({
    kind: 'NOTHING',
    summary: 'Nothing would change: Maya Okafor-Lindqvist already has these values.',
    changes: [],
  });
});

test('what a person typed stays, and the story says so', async () => {
  await type('jobTitle', 'Typed by hand');
  const { effect } = await previewRetry(maya.importId);
  expect(effect).toMatchObject({
    kind: 'NOTHING',
    summary: expect.stringMatching(/^Nothing would change: job title stays as edited by .+\.$/),
    changes: [{ kind: 'KEEP_PINNED', before: 'Typed by hand', pinnedBy: expect.any(String) }],
  });
  const story = await rerun(maya.importId, { evenIfComplete: true });
  expect(stepOf(story, 'SAVE_EMPLOYEE')).toMatch(/Manual edits kept: Job title \(.+\)\./);
  expect(await valueOf('jobTitle')).toBe('Typed by hand');
});

test('what a person typed is replaced when the import is told to', async () => {
  const { effect } = await previewRetry(maya.importId, { overwritePinned: true });
  expect(effect).toMatchObject({
    kind: 'UPDATE',
    changes: [{ kind: 'REPLACE', before: 'Typed by hand' }],
  });
  await rerun(maya.importId, { evenIfComplete: true, overwritePinned: true });
  expect(await valueOf('jobTitle')).toBe(effect.changes[0].after);
  const { rows } = await sora.services.pool.query(
    'select instructions from import_run where import_id = $1 order by number desc limit 1',
    [maya.importId],
  );
  expect(rows[0].instructions).toEqual({ overwritePinned: true });
});

test('an import names its version, and runs again by an older one', async () => {
  const rules = [
    { employeeField: 'firstName', sourceFields: ['contact.first_name'] },
    { employeeField: 'lastName', sourceFields: ['contact.last_name'] },
    { employeeField: 'team', sourceFields: ['contact.name'] },
    { employeeField: 'phone', sourceFields: ['contact.phone'] },
  ];
  await publish(rules);
  expect(await rerun(maya.importId, { evenIfComplete: true })).toMatchObject({ mappingVersion: 1 });
  const team = await valueOf('team');
  expect(team).toBe('Maya Okafor-Lindqvist');
  expect(await previewRetry(maya.importId, { mappingVersion: 0 })).toMatchObject({
    mappingVersion: 0,
    effect: { changes: [{ before: team, employeeField: { key: 'team' } }] },
  });
  const story = await rerun(maya.importId, { evenIfComplete: true, mappingVersion: 0 });
  expect(story).toMatchObject({ mappingVersion: 0 });
  expect(await valueOf('team')).not.toBe(team);
});

test('a blank in Lever erases nothing', async () => {
  const before = await valueOf('phone');
  expect(before).not.toBeNull();
  await sora.lever.control('POST', `/contacts/${maya.contactId}`, { phones: [] });
  const story = await rerun(maya.importId, { evenIfComplete: true });
  expect(story).toMatchObject({ status: 'COMPLETED', mappingVersion: 1 });
  expect(await valueOf('phone')).toBe(before);
});

test('options that cannot be followed change nothing', async () => {
  for (const [options, words] of [
    [{ mappingVersion: 99 }, 'There is no field mapping version 99.'],
    [{ employeeId: maya.candidateId }, 'The chosen employee is not in your organization.'],
    [
      { employeeId: maya.employeeId, createEmployee: true },
      'Choose an employee or a new one, not both.',
    ],
  ] as const) {
    expect((await previewRetry(maya.importId, options)).effect).toMatchObject({
      kind: 'NOTHING',
      summary: `Nothing would change: ${words}`,
    });
    expect(await retry(maya.importId, { ...options, evenIfComplete: true })).toMatchObject({
      code: 'IMPORT_NOT_RETRYABLE',
      message: words,
    });
  }
});

test('an email address alone is not enough: a person says that it is the same person', async () => {
  const [person] = await hirable();
  const [email] = person.emails;
  const twin = await employeeWith(email);
  const sample = await sampleData({ candidateId: person.id });
  expect(sample.effect).toMatchObject({
    kind: 'NOTHING',
    summary: expect.stringContaining('would need a choice: Twin of somebody'),
  });
  const story = await hireAndWait(person.id);
  expect(story).toMatchObject({
    status: 'NEEDS_DECISION',
    problem: { code: 'EMPLOYEE_CHOICE_NEEDED', message: expect.stringContaining('Twin of') },
    employeeChoices: [{ id: twin }],
    employee: null,
    enrollments: [],
  });
  expect((await previewRetry(story.id)).effect).toMatchObject({
    kind: 'CHOICE',
    employees: [{ id: twin }],
  });
  expect((await previewRetry(story.id, { employeeId: twin })).effect).toMatchObject({
    kind: 'UPDATE',
    employee: { id: twin },
  });
  const chosen = await rerun(story.id, { employeeId: twin });
  expect(chosen).toMatchObject({
    status: 'COMPLETED',
    problem: null,
    employeeChoices: [],
    employeeCreated: false,
    employee: { id: twin },
    enrollments: [{}],
  });
  expect(stepOf(chosen, 'MATCH_EMPLOYEE')).toMatch(/ as .+ decided\.$/);
  // The contact is known from now on: no one is asked again.
  expect((await previewRetry(story.id)).effect).toMatchObject({ kind: 'NOTHING' });
});

test('or that it is somebody new', async () => {
  const [person] = await hirable();
  const twin = await employeeWith(person.emails[0]);
  const story = await hireAndWait(person.id);
  expect(story.problem.code).toBe('EMPLOYEE_CHOICE_NEEDED');
  expect((await previewRetry(story.id, { createEmployee: true })).effect).toMatchObject({
    kind: 'CREATE',
    summary: `Would create ${person.name}.`,
  });
  const created = await rerun(story.id, { createEmployee: true });
  expect(created).toMatchObject({ status: 'COMPLETED', employeeCreated: true });
  expect(created.employee.id).not.toBe(twin);
});

test('sample data are shown for an employee imported from Lever, and for no other', async () => {
  const sample = await sampleData({ employeeId: maya.employeeId });
  expect(sample).toMatchObject({
    candidate: { id: maya.candidateId },
    effect: { employee: { id: maya.employeeId } },
  });
  const stranger = await employeeWith('stranger@example.com');
  expect(await sampleData({ employeeId: stranger })).toMatchObject({
    code: 'CANDIDATE_NOT_FOUND',
    message: expect.stringContaining('did not come from Lever'),
  });
});

test('previews are for administrators', async () => {
  const { addMember } = await admin.ask(
    `mutation { addMember(input: { name: "Ana Lima", email: "ana@acme.test", role: MEMBER }) {
      ... on MemberAdded { initialPassword } } }`,
  );
  const member = await signIn(sora, {
    email: 'ana@acme.test',
    password: addMember.initialPassword,
  });
  const answer = await member.query(PREVIEW, { input: { importId: maya.importId } });
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

const PREVIEW = `query ($input: RetryPreviewInput!) { retryPreview(input: $input) {
  __typename
  ... on RetryPreview {
    mappingVersion values { employeeField { key } value steps { kind value problem } }
    effect { ...Effect }
  }
  ... on Refusal { code message } } }
  fragment Effect on ImportEffect {
    kind summary employee { id } employees { id }
    changes { kind employeeField { key } before after pinnedBy }
  }`;

async function previewRetry(importId: string, options: object = {}): Promise<any> {
  return (await admin.ask(PREVIEW, { input: { importId, ...options } })).retryPreview;
}

test('of two who run an import again at the same moment one is refused, and it ends', async () => {
  const { node } = (await admin.ask('{ imports { edges { node { id status } } } }')).imports
    .edges[0];
  for (let round = 0; round < 5; round += 1) {
    const both = await Promise.all([1, 2].map(() => retry(node.id, { evenIfComplete: true })));
    expect(both.map((one): string => one.code ?? one.import.status).toSorted()).toEqual([
      'IMPORT_NOT_RETRYABLE',
      'QUEUED',
    ]);
    await eventually(
      () => importById(node.id),
      (one) => ['COMPLETED', 'FAILED', 'SKIPPED', 'NEEDS_DECISION'].includes(one.status),
    );
  }
});

async function retry(importId: string, options: object = {}): Promise<any> {
  const { retryImport } = await admin.ask(
    `mutation ($input: RetryImportInput!) { retryImport(input: $input) {
      ... on ImportRetried { import { status } } ... on Refusal { code message } } }`,
    { input: { importId, ...options } },
  );
  return retryImport;
}

async function importById(id: string): Promise<any> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Import { ${IMPORT} } } }`;
  return (await admin.ask(document, { id })).node;
}

async function rerun(importId: string, options: object): Promise<any> {
  expect(await retry(importId, options)).toEqual({ import: { status: 'QUEUED' } });
  return eventually(
    () => importById(importId),
    (one) => ['COMPLETED', 'FAILED', 'SKIPPED', 'NEEDS_DECISION'].includes(one.status),
  );
}

async function hireAndWait(candidateId: string): Promise<any> {
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  return eventually(
    async () => {
      const { imports } = await admin.ask(
        `{ imports(first: 5) { edges { node { candidateId ${IMPORT} } } } }`,
      );
      return imports.edges
        .map((edge: any) => edge.node)
        .find((one: any) => one.candidateId === candidateId);
    },
    (one) => ['COMPLETED', 'FAILED', 'SKIPPED', 'NEEDS_DECISION'].includes(one?.status),
  );
}

async function sampleData(input: object): Promise<any> {
  const { sampleData: sample } = await admin.ask(
    `query ($input: SampleDataInput!) { sampleData(input: $input) {
      ... on SampleData { candidate { id } effect { kind summary employee { id } } }
      ... on Refusal { code message } } }`,
    { input: { integrationId: await integrationId(admin), ...input } },
  );
  return sample;
}

function stepOf(story: any, key: string): string {
  return story.steps.find((step: any) => step.key === key).output;
}

async function valueOf(field: string): Promise<string | null> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Employee { ${field} } } }`;
  return (await admin.ask(document, { id: maya.employeeId })).node[field];
}

async function type(field: string, data: unknown): Promise<void> {
  const { setEmployeeValues } = await admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { __typename } }`,
    { input: { employeeId: maya.employeeId, values: [{ field, data }] } },
  );
  expect(setEmployeeValues.__typename).toBe('EmployeeValuesSet');
}

async function publish(rules: readonly object[]): Promise<void> {
  const { saveFieldMapping } = await admin.ask(
    `mutation ($input: SaveFieldMappingInput!) { saveFieldMapping(input: $input) { __typename } }`,
    {
      input: {
        integrationId: await integrationId(admin),
        baseVersion: 0,
        rules,
        acknowledgeUnmapped: true,
      },
    },
  );
  expect(saveFieldMapping.__typename).toBe('FieldMappingSaved');
}

async function changePhone(value: string): Promise<void> {
  const phones = [{ type: 'mobile', value }];
  await sora.lever.control('POST', `/contacts/${maya.contactId}`, { phones });
}

async function atLever(email: string): Promise<{ contact: string }> {
  const { data } = await sora.lever.control<{ data: { contact: string }[] }>(
    'GET',
    `/opportunities?email=${encodeURIComponent(email)}`,
  );
  const [found] = data;
  if (!found) throw new Error(`The sandbox has no one with the address ${email}.`);
  return found;
}

/** Those who can be hired now, and have a name and an email address. */
async function hirable(): Promise<any> {
  const { data } = await sora.lever.control<{ data: any[] }>('GET', '/opportunities?hirable=true');
  return data.filter((one) => one.name && one.emails.length > 0);
}

/** Somebody who came from nowhere that Sora knows of. */
async function employeeWith(email: string): Promise<string> {
  const id = crypto.randomUUID();
  await sora.services.pool.query(
    `insert into employee (id, organization_id, first_name, last_name, personal_email, created_at, updated_at)
     select $1, organization_id, 'Twin of', 'somebody', $2, now(), now() from employee limit 1`,
    [id, email],
  );
  return id;
}
