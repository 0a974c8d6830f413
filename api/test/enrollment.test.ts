import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId } from '../src/domain/base/entity.ts';
import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { candidateIdOf, endedImport, hire, MAYA } from './kit/hires.ts';
import { addEmployees, signInMember } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let member: SoraClient;
let elsewhere: SoraClient;
let workflowId: string;
const gia = newId();
let [ana, bo, cy, di, em]: string[] = [];
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  [ana, bo, cy, di, em] = await addEmployees(sora, 'Ana', 'Bo', 'Cy', 'Di', 'Em');
  member = await signInMember(sora, admin);
  const globex = await addOrganization(sora, 'Globex');
  elsewhere = globex.admin;
  await sora.services.pool.query(
    `insert into employee (id, organization_id, first_name, origins, created_at, updated_at)
     values ($1, $2, 'Gia', '{}', now(), now())`,
    [gia, globex.organizationId],
  );
  workflowId = await onboardingOf(admin);
});
afterAll(async () => {
  await admin.close();
  await sora.stop();
});

test('who entered an employee by hand is kept, and so is who withdrew them', async () => {
  const { enrollment } = await enroll({ employeeId: ana });
  const actor = { kind: 'PERSON', name: 'Acme Administrator', personId: expect.any(String) };
  expect(enrollment).toMatchObject({
    cause: 'PERSON',
    enteredBy: actor,
    import: null,
    withdrawnAt: null,
    withdrawnBy: null,
    employee: { displayName: 'Ana' },
    workflow: { name: 'Onboarding' },
  });
  expect(await enroll({ employeeId: ana })).toEqual({
    __typename: 'EmployeeAlreadyInWorkflow',
    code: 'EMPLOYEE_ALREADY_IN_WORKFLOW',
    message: 'Ana is already in Onboarding.',
    enrollment,
  });
  const ended = await withdraw({ enrollmentId: enrollment.id });
  expect(ended.enrollment).toEqual({
    ...enrollment,
    withdrawnAt: expect.any(String),
    withdrawnBy: enrollment.enteredBy,
  });
  expect(await storyOf(ana)).toEqual({ now: [], past: [enrollment.id], pastCount: 1 });
  expect((await withdraw({ enrollmentId: enrollment.id })).message).toBe(
    'Ana was already withdrawn from Onboarding.',
  );
  expect(await withdraw({ employeeId: ana, workflowId })).toMatchObject({
    code: 'EMPLOYEE_NOT_IN_WORKFLOW',
    message: 'Ana is not in Onboarding.',
  });
});

test('an employee who enters again has two enrollments, one of them open', async () => {
  const again = await enroll({ employeeId: ana });
  const { now, past } = await storyOf(ana);
  expect([now, past.length]).toEqual([[again.enrollment.id], 1]);
  expect(await peopleIn()).toEqual({ totalCount: 1, names: ['Ana'], enrollmentCount: 1 });
  const ended = await withdraw({ employeeId: ana, workflowId });
  expect(ended.enrollment.id).toBe(again.enrollment.id);
  expect(await peopleIn()).toEqual({ totalCount: 0, names: [], enrollmentCount: 0 });
  const [first] = await pastOf(ana, '(first: 1)');
  expect(first.node.id).toBe(again.enrollment.id);
  const [second] = await pastOf(ana, `(first: 1, after: "${first.cursor}")`);
  expect(past).toEqual([second.node.id]);
});

test('a request that is repeated with its key gives the first answer', async () => {
  const asked = { employeeId: bo, idempotencyKey: 'import:from the old system' };
  const first = await enroll(asked);
  expect(await enroll(asked)).toEqual(first);
  expect(await enroll({ ...asked, employeeId: cy })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_INVALID',
  });
  const { enrollment } = await withdraw({ employeeId: bo, workflowId });
  expect((await enroll(asked)).enrollment).toEqual(enrollment);
  expect(await storyOf(bo)).toMatchObject({ now: [], pastCount: 1 });
  expect(await enroll({ ...asked, idempotencyKey: ' ' })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_INVALID',
  });
  // Keys are each organization's own.
  const theirs = { ...asked, employeeId: gia, workflowId: await onboardingOf(elsewhere) };
  expect((await enroll(theirs, elsewhere)).__typename).toBe('EmployeeEnrolled');
});

test('of many at once one enters, and one is withdrawn', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => enroll({ employeeId: cy })));
  const names: string[] = answers.map(({ __typename }) => __typename);
  names.sort((a, b) => a.localeCompare(b));
  expect(names).toEqual([...Array(7).fill('EmployeeAlreadyInWorkflow'), 'EmployeeEnrolled']);
  expect(new Set(answers.map(({ enrollment }) => enrollment.id)).size).toBe(1);
  const ended = await Promise.all(
    Array.from({ length: 8 }, () => withdraw({ employeeId: cy, workflowId })),
  );
  expect(ended.filter(({ __typename }) => __typename === 'EmployeeWithdrawn')).toHaveLength(1);
  expect(await storyOf(cy)).toMatchObject({ now: [], pastCount: 1 });
});

test('of many at once with one key all get the same answer, and two employees never share it', async () => {
  const asked = { employeeId: di, idempotencyKey: 'one for all' };
  const answers = await Promise.all(Array.from({ length: 6 }, () => enroll(asked)));
  expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(
    new Set(['EmployeeEnrolled']),
  );
  expect(new Set(answers.map(({ enrollment }) => enrollment.id)).size).toBe(1);
  const both = await Promise.all(
    [em, cy].map((employeeId) => enroll({ employeeId, idempotencyKey: 'for either' })),
  );
  const given: string[] = both.map(({ __typename }) => __typename);
  expect(given.toSorted((a, b) => a.localeCompare(b))).toEqual([
    'EmployeeEnrolled',
    'IdempotencyKeyInvalid',
  ]);
  await Promise.all([di, em, cy].map((employeeId) => withdraw({ employeeId, workflowId })));
});

test('members and other organizations change nothing, and members read what is there', async () => {
  const { enrollment } = await enroll({ employeeId: ana });
  for (const [document, input] of [
    [ENROLL, { employeeId: bo, workflowId }],
    [WITHDRAW, { enrollmentId: enrollment.id }],
  ] as const) {
    const { errors } = await member.query(document, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const theirs = await onboardingOf(elsewhere);
  expect(await enroll({ employeeId: ana }, elsewhere)).toMatchObject({
    code: 'EMPLOYEE_NOT_FOUND',
  });
  expect(await enroll({ employeeId: bo, workflowId: theirs })).toMatchObject({
    code: 'WORKFLOW_NOT_FOUND',
  });
  expect(await withdraw({ enrollmentId: enrollment.id }, elsewhere)).toMatchObject({
    code: 'ENROLLMENT_NOT_FOUND',
  });
  expect(await withdraw({ employeeId: ana, workflowId }, elsewhere)).toMatchObject({
    code: 'EMPLOYEE_NOT_FOUND',
  });
  expect(await withdraw({ employeeId: ana, workflowId: theirs })).toMatchObject({
    code: 'WORKFLOW_NOT_FOUND',
  });
  for (const input of [
    {},
    { employeeId: ana },
    { enrollmentId: enrollment.id, employeeId: ana, workflowId },
  ]) {
    const { errors } = await admin.query(WITHDRAW, { input });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
  const { node } = await member.ask(
    `query ($id: ID!) { node(id: $id) { ... on Employee { enrollments { ${ENROLLMENT} } } } }`,
    { id: ana },
  );
  expect(node.enrollments).toEqual([enrollment]);
});

test('open pages are told who enters and who is withdrawn', async () => {
  const workflow = member.subscribe(
    'subscription ($id: ID!) { workflowChanged(workflowId: $id) { id enrollmentCount } }',
    { id: workflowId },
  );
  const employee = member.subscribe(
    'subscription ($id: ID!) { employeeChanged(employeeId: $id) { enrollments { id } jobTitle } }',
    { id: ana },
  );
  const count = async () => (await workflow.next()).value.workflowChanged.enrollmentCount;
  const profile = async () => (await employee.next()).value.employeeChanged;
  expect([await count(), (await profile()).enrollments.length]).toEqual([1, 1]);
  await withdraw({ employeeId: ana, workflowId });
  expect([await count(), (await profile()).enrollments.length]).toEqual([0, 0]);
  await enroll({ employeeId: ana });
  expect([await count(), (await profile()).enrollments.length]).toEqual([1, 1]);
  await admin.ask(
    `mutation ($input: SetEmployeeValuesInput!) { setEmployeeValues(input: $input) { __typename } }`,
    { input: { employeeId: ana, values: [{ field: 'jobTitle', data: 'Welder' }] } },
  );
  expect((await profile()).jobTitle).toBe('Welder');
  await workflow.return?.();
  await employee.return?.();
  await member.close();
});

test('a hire that runs again enters no one whom a person has withdrawn, and the next hire does', async () => {
  await listenToHires(sora, admin);
  await hire(sora);
  const story = await endedImport(admin);
  const maya = story.employee.id;
  const [byImport] = (await enrollmentsOf(maya)).enrollments;
  expect(byImport).toMatchObject({
    cause: 'IMPORT',
    enteredBy: { kind: 'SORA', personId: null },
    import: { id: story.id },
  });
  await withdraw({ employeeId: maya, workflowId });
  expect((await rerun(story.id)).steps.at(-1)).toMatchObject({
    key: 'ENROLL',
    status: 'SKIPPED',
    output:
      'Not entered again: Acme Administrator withdrew this employee from Onboarding after this hire.',
  });
  expect(await storyOf(maya)).toMatchObject({ now: [], past: [byImport.id] });

  const byHand = await enroll({ employeeId: maya });
  expect((await rerun(story.id)).steps.at(-1)).toMatchObject({
    status: 'DONE',
    output: 'Already in Onboarding: not added again.',
  });
  expect((await storyOf(maya)).now).toEqual([byHand.enrollment.id]);
  await withdraw({ employeeId: maya, workflowId });
  await rerun(story.id);
  expect(await storyOf(maya)).toMatchObject({ now: [], pastCount: 2 });

  const candidateId = await candidateIdOf(sora, MAYA);
  await sora.lever.control('POST', `/opportunities/${candidateId}/unarchive`, {});
  await sora.lever.control('POST', `/opportunities/${candidateId}/hire`, {});
  const again = await endedImport(admin, 2);
  expect(again.id).not.toBe(story.id);
  const { enrollments } = await enrollmentsOf(maya);
  expect(enrollments).toMatchObject([{ cause: 'IMPORT', import: { id: again.id } }]);
});

const ENROLLMENT = `id cause enteredAt enteredBy { kind personId name } withdrawnAt
  withdrawnBy { kind personId name } import { id } employee { displayName } workflow { name }`;
const ENROLL = `mutation ($input: EnrollEmployeeInput!) { enrollEmployee(input: $input) { __typename
  ... on EmployeeEnrolled { enrollment { ${ENROLLMENT} } }
  ... on EmployeeAlreadyInWorkflow { enrollment { ${ENROLLMENT} } } ... on Refusal { code message } } }`;
const WITHDRAW = `mutation ($input: WithdrawEmployeeInput!) { withdrawEmployee(input: $input) { __typename
  ... on EmployeeWithdrawn { enrollment { ${ENROLLMENT} } } ... on Refusal { code message } } }`;

async function enroll(input: object, client = admin): Promise<any> {
  return (await client.ask(ENROLL, { input: { workflowId, ...input } })).enrollEmployee;
}

async function withdraw(input: object, client = admin): Promise<any> {
  return (await client.ask(WITHDRAW, { input })).withdrawEmployee;
}

async function enrollmentsOf(employeeId: string | undefined, page = ''): Promise<any> {
  const document = `query ($id: ID!) { node(id: $id) { ... on Employee { enrollments { ${ENROLLMENT} }
    pastEnrollments${page} { totalCount edges { cursor node { ${ENROLLMENT} } } } } } }`;
  return (await admin.ask(document, { id: employeeId })).node;
}

async function pastOf(employeeId: string | undefined, page: string): Promise<any[]> {
  return (await enrollmentsOf(employeeId, page)).pastEnrollments.edges;
}

async function storyOf(employeeId: string | undefined) {
  const { enrollments, pastEnrollments } = await enrollmentsOf(employeeId);
  return {
    now: enrollments.map(({ id }: any) => id),
    past: pastEnrollments.edges.map(({ node }: any) => node.id),
    pastCount: pastEnrollments.totalCount,
  };
}

async function peopleIn() {
  const { node } = await admin.ask(
    `query ($id: ID!) { node(id: $id) { ... on Workflow { enrollmentCount
      enrollments { totalCount edges { node { employee { displayName } } } } } } }`,
    { id: workflowId },
  );
  const { totalCount, edges } = node.enrollments;
  return {
    totalCount,
    names: edges.map((edge: any) => edge.node.employee.displayName),
    enrollmentCount: node.enrollmentCount,
  };
}

async function onboardingOf(client: SoraClient): Promise<string> {
  const { workflows } = await client.ask('{ workflows { edges { node { id } } } }');
  return workflows.edges[0].node.id;
}

async function rerun(importId: string): Promise<any> {
  await admin.ask(
    `mutation ($input: RetryImportInput!) { retryImport(input: $input) { __typename } }`,
    { input: { importId, evenIfComplete: true } },
  );
  return eventually(
    async () =>
      (
        await admin.ask(
          `query ($id: ID!) { node(id: $id) { ... on Import { status steps { key status output } } } }`,
          { id: importId },
        )
      ).node,
    ({ status }) => status === 'COMPLETED',
  );
}
