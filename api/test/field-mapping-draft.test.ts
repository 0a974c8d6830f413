import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId } from './kit/connect-lever.ts';
import { changeMapping, changeMappingOperation, readMapping, rule } from './kit/field-mapping.ts';
import { signInAnother } from './kit/members.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let ana: SoraClient;
let id: string;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  ana = await signInAnother(sora, admin, 'Ana Lima', 'ADMINISTRATOR');
  id = await integrationId(admin);
});
afterAll(() => sora.stop());
beforeEach(async () => {
  const revision = (await draft())?.revision;
  if (revision)
    await changeMapping(admin, 'DiscardFieldMappingDraft', { integrationId: id, revision });
});

const TITLE = rule('jobTitle', ['offer.job_title']);
const LOUD_TITLE = rule('jobTitle', ['offer.job_title'], [{ changeCase: { to: 'UPPER' } }]);
const REQUIRED = [
  rule('firstName', ['contact.first_name']),
  rule('lastName', ['contact.last_name']),
  rule('personalEmail', ['contact.email']),
  rule('timeZone', ['application.timezone']),
];

const draft = async () =>
  (await readMapping(admin, 'fieldMappingDraft { revision baseVersion isStale updatedBy }'))
    .fieldMappingDraft;
const version = async () =>
  (await readMapping(admin, 'fieldMapping { version }')).fieldMapping.version;
const saveDraft = (client: SoraClient, baseRevision: number, rules: readonly unknown[]) =>
  changeMapping(client, 'SaveFieldMappingDraft', { integrationId: id, baseRevision, rules });
const publish = async (revision: number, more: Record<string, unknown> = {}) =>
  changeMapping(admin, 'PublishFieldMapping', {
    integrationId: id,
    revision,
    baseVersion: await version(),
    ...more,
  });

test('a draft keeps rules and fills nothing, and its version stays the one it was made from', async () => {
  const published = await version();
  const saved = await saveDraft(admin, 0, [LOUD_TITLE]);
  expect(saved.draft).toMatchObject({
    baseVersion: published,
    isStale: false,
    updatedBy: 'Acme Administrator',
    problems: [],
    rules: [
      {
        employeeField: 'jobTitle',
        sourceFields: ['offer.job_title'],
        joinWith: null,
        transforms: [
          { kind: 'CHANGE_CASE', changeCase: { to: 'UPPER' }, constant: null, expression: null },
        ],
      },
    ],
  });
  const again = await saveDraft(admin, saved.draft.revision, [TITLE]);
  expect(again.draft.revision).toBeGreaterThan(saved.draft.revision);
  expect(await version()).toBe(published);
});

test('of two administrators the second is told, and shown the difference', async () => {
  const { draft: first } = await saveDraft(admin, 0, [TITLE]);
  await saveDraft(admin, first.revision, [TITLE, rule('team', ['offer.team'])]);
  const refused = await saveDraft(ana, first.revision, [LOUD_TITLE]);
  expect(refused).toMatchObject({
    code: 'FIELD_MAPPING_DRAFT_STALE',
    message: expect.stringContaining('Acme Administrator'),
    draftNow: { updatedBy: 'Acme Administrator' },
    difference: [
      {
        employeeFieldKey: 'jobTitle',
        beforeText: expect.stringMatching(/^Offer › [^;]+$/),
        afterText: expect.stringMatching(/; upper case$/),
      },
      { employeeFieldKey: 'team', employeeField: { label: 'Team' }, afterText: null },
    ],
  });
  expect(await draft()).toMatchObject({ updatedBy: 'Acme Administrator' });
});

test('of two who begin or change a draft at once, one does', async () => {
  const begun = await Promise.all([saveDraft(admin, 0, [TITLE]), saveDraft(ana, 0, [LOUD_TITLE])]);
  const names = new Set(['FieldMappingDraftSaved', 'FieldMappingDraftStale']);
  expect(new Set(begun.map((one) => one.__typename))).toEqual(names);
  const { revision } = await draft();
  const changed = await Promise.all([
    saveDraft(admin, revision, [TITLE]),
    saveDraft(ana, revision, [LOUD_TITLE]),
  ]);
  expect(new Set(changed.map((one) => one.__typename))).toEqual(names);
});

test('a draft that was discarded and begun again is not taken for the old one', async () => {
  const { draft: old } = await saveDraft(admin, 0, [TITLE]);
  const discarded = await changeMapping(ana, 'DiscardFieldMappingDraft', {
    integrationId: id,
    revision: old.revision,
  });
  expect(discarded.integration.fieldMappingDraft).toBeNull();
  expect(await saveDraft(admin, old.revision, [LOUD_TITLE])).toMatchObject({
    code: 'FIELD_MAPPING_DRAFT_STALE',
    draftNow: null,
  });
  await saveDraft(ana, 0, [TITLE]);
  expect(await saveDraft(admin, old.revision, [LOUD_TITLE])).toMatchObject({
    code: 'FIELD_MAPPING_DRAFT_STALE',
    draftNow: { updatedBy: 'Ana Lima' },
  });
  expect(
    await changeMapping(admin, 'DiscardFieldMappingDraft', {
      integrationId: id,
      revision: old.revision,
    }),
  ).toMatchObject({ code: 'FIELD_MAPPING_DRAFT_STALE' });
});

test('an unfinished draft is kept and says what keeps it from being published', async () => {
  const { draft: kept } = await saveDraft(admin, 0, [
    rule('jobTitle', ['offer.custom_gone']),
    rule('team', ['offer.team'], [{ expression: { expression: '$uppercase(' } }]),
    rule('custom_gone', []),
  ]);
  expect(kept.problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ employeeField: 'jobTitle', code: 'UNKNOWN_SOURCE_FIELD' }),
      expect.objectContaining({ employeeField: 'team', code: 'EXPRESSION_INVALID', transform: 0 }),
      expect.objectContaining({ employeeField: 'custom_gone', code: 'UNKNOWN_EMPLOYEE_FIELD' }),
    ]),
  );
  expect(await publish(kept.revision)).toMatchObject({
    code: 'MAPPING_RULE_INVALID',
    employeeField: kept.problems[0].employeeField,
    problems: kept.problems.map(({ employeeField, code }: any) => ({ employeeField, code })),
  });
  expect(await draft()).not.toBeNull();
});

test('a draft has limits', async () => {
  const twice = await saveDraft(admin, 0, [TITLE, LOUD_TITLE]);
  expect(twice.problems).toMatchObject([{ employeeField: 'jobTitle', code: 'DOUBLE_RULE' }]);
  const long = (value: string) =>
    saveDraft(admin, 0, [rule('team', [], [{ constant: { value, when: 'ALWAYS' } }])]);
  expect((await long('x'.repeat(10_001))).problems).toMatchObject([
    { employeeField: 'team', code: 'TRANSFORM_INVALID', transform: 0 },
  ]);
  expect(await draft()).toBeNull();
});

test('publishing asks first when a required employee field has no rule', async () => {
  const { draft: kept } = await saveDraft(admin, 0, [TITLE, ...REQUIRED.slice(1)]);
  expect(await publish(kept.revision)).toMatchObject({
    code: 'REQUIRED_FIELDS_UNMAPPED',
    message: expect.stringContaining('First name'),
    employeeFields: [{ key: 'firstName' }],
  });
  const before = await version();
  const done = await publish(kept.revision, { acknowledgeUnmapped: true, note: '  No names. ' });
  expect(done).toMatchObject({
    fieldMapping: { version: before + 1, note: 'No names.', savedBy: 'Acme Administrator' },
    integration: { fieldMapping: { version: before + 1 }, fieldMappingDraft: null },
  });
});

test('a draft is published once, and pages that are open hear of it', async () => {
  const watching = ana.subscribe(
    `subscription ($id: ID!) { integrationChanged(integrationId: $id) { fieldMapping { version } } }`,
    { id },
  );
  const before = (await watching.next()).value.integrationChanged.fieldMapping.version;
  const { draft: kept } = await saveDraft(admin, 0, [LOUD_TITLE, ...REQUIRED]);
  const both = await Promise.all([publish(kept.revision), publish(kept.revision)]);
  expect(new Set(both.map((one) => one.__typename))).toEqual(
    new Set(['FieldMappingDraftStale', 'FieldMappingPublished']),
  );
  for await (const { integrationChanged } of watching) {
    if (integrationChanged.fieldMapping.version === before + 1) break;
  }
  await ana.close();
});

test('a draft that others published over is stale, and is published by who has seen their version', async () => {
  const { draft: kept } = await saveDraft(admin, 0, [LOUD_TITLE, ...REQUIRED]);
  const seen = await version();
  await changeMapping(ana, 'SaveFieldMapping', {
    integrationId: id,
    baseVersion: seen,
    rules: [TITLE, ...REQUIRED],
  });
  expect(await draft()).toMatchObject({ isStale: true, baseVersion: seen });
  expect(await publish(kept.revision, { baseVersion: seen })).toMatchObject({
    code: 'FIELD_MAPPING_STALE',
    message: expect.stringContaining('Ana Lima'),
    current: { version: seen + 1 },
  });
  const { fieldMappingDifference } = await readMapping(
    admin,
    'fieldMappingDifference { employeeFieldKey beforeText afterText }',
  );
  expect(fieldMappingDifference).toMatchObject([{ employeeFieldKey: 'jobTitle' }]);
  expect(await publish(kept.revision)).toMatchObject({ fieldMapping: { version: seen + 2 } });
});

test('a transform has exactly one member', async () => {
  const problems = (transform: string) =>
    admin.query(`{ fieldMappingProblems(input: { integrationId: "${id}", rules: [
      { employeeField: "team", sourceFields: ["offer.team"], transforms: [${transform}] }
    ] }) { code } }`);
  expect((await problems('{ changeCase: { to: UPPER } }')).data.fieldMappingProblems).toEqual([]);
  for (const wrong of [
    '{}',
    '{ changeCase: null }',
    '{ changeCase: { to: UPPER }, readNumber: { decimalMark: POINT } }',
  ]) {
    expect((await problems(wrong)).errors?.[0]?.message).toMatch(/exactly one|must be non-null/i);
  }
  const byVariable = await admin.query(changeMappingOperation('SaveFieldMappingDraft'), {
    input: { integrationId: id, baseRevision: 0, rules: [rule('team', [], [{}])] },
  });
  expect(byVariable.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('members may neither see a draft nor make one', async () => {
  const member = await signInAnother(sora, admin, 'Bo Berg', 'MEMBER');
  const input = { integrationId: id, baseRevision: 0, rules: [] };
  const refused = await member.query(changeMappingOperation('SaveFieldMappingDraft'), { input });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const unseen = await member.query(
    `query ($id: ID!) { node(id: $id) { ... on Integration { fieldMappingDraft { revision } } } }`,
    { id },
  );
  expect(unseen.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a value table has 2,000 rows, and one more is counted', async () => {
  const problems = async (count: number) => {
    const rows = Array.from({ length: count }, (_, n) => ({ from: `${n}`, to: 'x' }));
    const rules = [rule('team', ['offer.team'], [{ valueTable: { rows, otherwise: 'KEEP' } }])];
    const { fieldMappingProblems } = await admin.ask(
      'query ($input: FieldMappingProblemsInput!) { fieldMappingProblems(input: $input) { message } }',
      { input: { integrationId: id, rules } },
    );
    return fieldMappingProblems;
  };
  expect(await problems(2000)).toEqual([]);
  expect(await problems(2001)).toMatchObject([{ message: expect.stringContaining('Remove 1,') }]);
});
