import { afterAll, beforeAll, expect, test } from 'vitest';

import { inTransaction } from '../src/db/in-transaction.ts';
import { signInElsewhere } from './kit/another-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, integrationId } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { changeMapping, changeMappingOperation, readMapping, rule } from './kit/field-mapping.ts';
import { MAYA } from './kit/hires.ts';
import { signInAnother } from './kit/members.ts';
import { startSora, type Sora } from './kit/sora.ts';
import { waitingForLocks } from './kit/waiting-for-locks.ts';

let sora: Sora;
let admin: SoraClient;
let globex: SoraClient;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  globex = await signInElsewhere(sora);
  await acceptAtLever(sora, admin);
  await acceptAtLever(sora, globex);
});
afterAll(() => sora.stop());

const exported = async (client: SoraClient, args = ''): Promise<string> =>
  (await readMapping(client, `fieldMappingDocument${args}`)).fieldMappingDocument;
const importInto = async (
  client: SoraClient,
  document: unknown,
  { dryRun = false, baseRevision = 0 } = {},
) =>
  changeMapping(client, 'ImportFieldMapping', {
    integrationId: await integrationId(client),
    document: typeof document === 'string' ? document : JSON.stringify(document),
    baseRevision,
    dryRun,
  });
const documentOf = (rules: readonly unknown[], employeeFields: readonly unknown[] = []) => ({
  format: 'sora-field-mapping',
  version: 1,
  employeeFields,
  rules,
});
const draftOf = async (client: SoraClient) =>
  (await readMapping(client, 'fieldMappingDraft { revision }')).fieldMappingDraft;
const fieldKeys = async (client: SoraClient) =>
  (await client.ask('{ employeeFields { key } }')).employeeFields.map((field: any) => field.key);
const viewSample = async (client: SoraClient) =>
  client.ask(`query ($input: SampleDataInput!) { sampleData(input: $input) { __typename } }`, {
    input: { integrationId: await integrationId(client), search: MAYA },
  });

const TITLE = { employeeField: 'jobTitle', from: ['offer.job_title'] };
const DESK = { key: 'custom_desk', label: 'Desk', group: 'Office', type: 'TEXT' };

/** Somebody creates the field, and is not through before `work` waits for them. */
async function whileSomebodyCreatesDesk<T>(work: () => Promise<T>): Promise<T> {
  const { pool } = sora.services;
  const { working } = await inTransaction(pool, async (client) => {
    await client.query(
      `insert into employee_field (id, organization_id, key, custom, label, "group", type, choices, required,
         description, position, created_at, updated_at)
       select gen_random_uuid(), id, 'custom_desk', true, 'Desk', 'Office', 'TEXT', '[]', false, '', 0, now(), now()
       from organization where name = 'Globex'`,
    );
    const working = work();
    await eventually(
      () => waitingForLocks(pool),
      (count) => count === 1,
    );
    // Within something, for it ends only after the transaction.
    return { working };
  });
  return working;
}

/** A mapping with a custom field, and a source field whose key is made of Lever's ids. */
let document: string;

test('writes a mapping that can be read, without ids', async () => {
  await viewSample(admin);
  const { sourceFields } = await readMapping(admin, 'sourceFields { key label group custom }');
  const bonus = sourceFields.find((field: any) => field.group === 'REFERRAL' && field.custom);
  const { createEmployeeField } = await admin.ask(
    `mutation { createEmployeeField(input: {
      label: "Referral bonus", group: "Compensation", type: CHOICE, choices: ["Yes", "No"]
    }) { ... on EmployeeFieldCreated { employeeField { key } } } }`,
  );
  const { key } = createEmployeeField.employeeField;
  const saved = await changeMapping(admin, 'SaveFieldMapping', {
    integrationId: await integrationId(admin),
    baseVersion: 0,
    acknowledgeUnmapped: true,
    rules: [
      rule(key, [bonus.key]),
      {
        ...rule('team', ['offer.team', 'posting.team'], [{ changeCase: { to: 'TITLE' } }]),
        joinWith: ' / ',
      },
    ],
  });
  expect(saved.__typename).toBe('FieldMappingSaved');
  document = await exported(admin);
  expect(JSON.parse(document)).toEqual({
    format: 'sora-field-mapping',
    version: 1,
    employeeFields: [
      {
        key,
        label: 'Referral bonus',
        group: 'Compensation',
        type: 'CHOICE',
        choices: ['Yes', 'No'],
      },
    ],
    rules: [
      {
        employeeField: 'team',
        from: ['offer.team', 'posting.team'],
        joinWith: ' / ',
        transforms: [{ changeCase: { to: 'TITLE' } }],
      },
      { employeeField: key, from: [{ group: 'REFERRAL', label: bonus.label }] },
    ],
  });
  expect(document).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  expect(await exported(admin, '(version: 0)')).toContain('"contact.first_name"');
  const unknown = await admin.query(
    '{ integration(provider: LEVER) { fieldMappingDocument(version: 9) } }',
  );
  expect(unknown.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('a source field that no one has had here is a problem, and nothing is left behind', async () => {
  const refused = await importInto(globex, document);
  expect(refused).toMatchObject({
    code: 'FIELD_MAPPING_DOCUMENT_INVALID',
    problems: [{ path: '$.rules[1].from[0]', employeeField: 'custom_referral_bonus' }],
  });
  expect(await fieldKeys(globex)).not.toContain('custom_referral_bonus');
  expect(await draftOf(globex)).toBeNull();
});

test('a dry run says what an import would do, and does nothing', async () => {
  await viewSample(globex);
  const tried = await importInto(globex, document, { dryRun: true });
  expect(tried).toMatchObject({ draft: null, newEmployeeFields: ['custom_referral_bonus'] });
  expect(tried.difference).toContainEqual({
    employeeFieldKey: 'custom_referral_bonus',
    employeeField: { label: 'Referral bonus' },
    beforeText: null,
    afterText: expect.stringMatching(/^Referral › /),
  });
  expect(tried.difference).toContainEqual(
    expect.objectContaining({ employeeFieldKey: 'firstName', afterText: null }),
  );
  expect(await fieldKeys(globex)).not.toContain('custom_referral_bonus');
  expect(await draftOf(globex)).toBeNull();
});

test('an import makes a draft and the missing fields, and once published gives the same document', async () => {
  const { draft, newEmployeeFields } = await importInto(globex, document);
  expect(newEmployeeFields).toEqual(['custom_referral_bonus']);
  expect(draft).toMatchObject({ baseVersion: 0, problems: [], updatedBy: 'Globex Administrator' });
  const published = await changeMapping(globex, 'PublishFieldMapping', {
    integrationId: await integrationId(globex),
    revision: draft.revision,
    baseVersion: 0,
    acknowledgeUnmapped: true,
  });
  expect(published.__typename).toBe('FieldMappingPublished');
  expect(await exported(globex)).toBe(document);
  const again = await importInto(globex, document, { dryRun: true });
  expect(again).toMatchObject({ difference: [], newEmployeeFields: [] });
});

test('the default mapping goes out and in without a difference', async () => {
  const byDefault = await exported(globex, '(version: 0)');
  const { draft } = await importInto(globex, byDefault);
  await changeMapping(globex, 'PublishFieldMapping', {
    integrationId: await integrationId(globex),
    revision: draft.revision,
    baseVersion: 1,
  });
  expect(await exported(globex)).toBe(byDefault);
});

test('an import does not overwrite a draft that was not looked at, and makes no fields then', async () => {
  const { draft } = await importInto(admin, documentOf([TITLE]));
  const [refused, dry] = await Promise.all(
    [false, true].map((dryRun) => importInto(admin, documentOf([], [DESK]), { dryRun })),
  );
  expect(refused).toMatchObject({
    code: 'FIELD_MAPPING_DRAFT_STALE',
    draftNow: { revision: draft.revision },
    difference: [{ employeeFieldKey: 'jobTitle', afterText: null }],
  });
  expect(dry).toMatchObject({ code: 'FIELD_MAPPING_DRAFT_STALE' });
  expect(await fieldKeys(admin)).not.toContain('custom_desk');
  const { revision } = draft;
  const replaced = await importInto(admin, documentOf([], [DESK]), { baseRevision: revision });
  expect(replaced.draft.revision).toBeGreaterThan(revision);
  expect(await fieldKeys(admin)).toContain('custom_desk');
});

test('everything that is wrong is told at once, with its place in the document', async () => {
  const refused = await importInto(
    admin,
    documentOf(
      [{ employeeField: 'custom_gone', from: [] }],
      [
        { ...DESK, type: 'DATE' },
        { ...DESK, key: 'lastName2' },
        { ...DESK, key: 'custom_seat' },
      ],
    ),
    { baseRevision: (await draftOf(admin)).revision },
  );
  expect(refused.problems.map(({ path, employeeField }: any) => [path, employeeField])).toEqual([
    ['$.employeeFields[0].type', 'custom_desk'],
    ['$.employeeFields[1].key', 'lastName2'],
    ['$.employeeFields[2].label', 'custom_seat'],
    ['$.rules[0].employeeField', 'custom_gone'],
  ]);
  expect(await importInto(admin, 'no JSON')).toMatchObject({ problems: [{ path: '$' }] });
  expect(await importInto(admin, `"${'x'.repeat(256 * 1024)}"`)).toMatchObject({
    problems: [{ path: '$', message: expect.stringContaining('256 KiB') }],
  });
});

test('members can neither take a mapping out nor bring one in', async () => {
  const member = await signInAnother(sora, admin, 'Bo Berg', 'MEMBER');
  const id = await integrationId(admin);
  const input = { integrationId: id, document, baseRevision: 0, dryRun: true };
  const refused = await member.query(changeMappingOperation('ImportFieldMapping'), { input });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const unseen = await member.query(
    'query ($id: ID!) { node(id: $id) { ... on Integration { fieldMappingDocument } } }',
    { id },
  );
  expect(unseen.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a field that somebody else creates at the same moment is used', async () => {
  const { revision = 0 } = (await draftOf(globex)) ?? {};
  await sora.services.pool.query(`delete from employee_field where key = 'custom_desk'`);
  const imported = await whileSomebodyCreatesDesk(() =>
    importInto(globex, documentOf([TITLE], [DESK]), { baseRevision: revision }),
  );
  expect(imported).toMatchObject({ __typename: 'FieldMappingImported' });
  expect(await fieldKeys(globex)).toContain('custom_desk');
});
