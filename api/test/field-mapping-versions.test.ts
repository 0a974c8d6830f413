import { afterAll, beforeAll, expect, test } from 'vitest';

import { signInElsewhere } from './kit/another-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId } from './kit/connect-lever.ts';
import {
  changeMapping,
  changeMappingOperation,
  readMapping,
  rule,
  VERSION,
} from './kit/field-mapping.ts';
import { signInAnother } from './kit/members.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let id: string;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
  id = await integrationId(admin);
});
afterAll(() => sora.stop());

const change = (
  name: 'SaveFieldMapping' | 'RestoreFieldMapping',
  input: Record<string, unknown>,
): Promise<any> => changeMapping(admin, name, { integrationId: id, ...input });
const save = (baseVersion: number, rules: readonly unknown[], note?: string) =>
  change('SaveFieldMapping', { baseVersion, rules, note, acknowledgeUnmapped: true });

const versions = async (args = '') => {
  const { fieldMappingVersions } = await readMapping(
    admin,
    `fieldMappingVersions${args} { edges { cursor node { ${VERSION} } } pageInfo { hasNextPage endCursor } }`,
  );
  return fieldMappingVersions;
};

test('before anyone has published there is one version, the default mapping', async () => {
  expect(await versions()).toMatchObject({
    edges: [{ node: { version: 0, savedBy: null, note: null, restoredFrom: null } }],
    pageInfo: { hasNextPage: false },
  });
});

test('each version is kept for ever, with who published it and why', async () => {
  await save(0, [rule('jobTitle', ['offer.job_title'])], 'Titles of offers only.');
  await save(1, [rule('jobTitle', ['posting.title']), rule('team', ['offer.team'])]);
  const { edges } = await versions();
  expect(edges.map(({ node }: any) => [node.version, node.savedBy, node.note])).toEqual([
    [2, 'Acme Administrator', null],
    [1, 'Acme Administrator', 'Titles of offers only.'],
    [0, null, null],
  ]);
  const { fieldMappingVersion, none } = await readMapping(
    admin,
    `fieldMappingVersion(version: 1) { ${VERSION} } none: fieldMappingVersion(version: 9) { version }`,
  );
  expect(fieldMappingVersion.rules).toMatchObject([{ sourceFields: ['offer.job_title'] }]);
  expect(none).toBeNull();
});

test('versions are read page by page', async () => {
  const first = await versions('(first: 2)');
  expect(first).toMatchObject({
    edges: [{ node: { version: 2 } }, { node: { version: 1 } }],
    pageInfo: { hasNextPage: true },
  });
  const { endCursor } = first.pageInfo;
  const rest = await versions(`(first: 2, after: "${endCursor}")`);
  expect(rest).toMatchObject({
    edges: [{ node: { version: 0 } }],
    pageInfo: { hasNextPage: false },
  });
  expect((await versions(`(after: "${rest.pageInfo.endCursor}")`)).edges).toEqual([]);
  for (const args of ['(first: 0)', '(first: 101)', '(after: "nonsense")']) {
    const wrong = await admin.query(
      `{ integration(provider: LEVER) { fieldMappingVersions${args} { edges { cursor } } } }`,
    );
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('any version can be compared with any other', async () => {
  const difference = async (args: string) =>
    (
      await readMapping(
        admin,
        `fieldMappingDifference${args} { employeeFieldKey before { sourceFields } after { sourceFields } }`,
      )
    ).fieldMappingDifference;
  expect(await difference('(from: 1, to: 2)')).toEqual([
    {
      employeeFieldKey: 'jobTitle',
      before: { sourceFields: ['offer.job_title'] },
      after: { sourceFields: ['posting.title'] },
    },
    { employeeFieldKey: 'team', before: null, after: { sourceFields: ['offer.team'] } },
  ]);
  expect(await difference('(from: 2, to: 2)')).toEqual([]);
  expect(await difference('')).toEqual([]);
  const fromDefault = await difference('(from: 0, to: 1)');
  expect(fromDefault).toContainEqual(
    expect.objectContaining({ employeeFieldKey: 'firstName', after: null }),
  );
  const unknown = await admin.query(
    '{ integration(provider: LEVER) { fieldMappingDifference(from: 9) { employeeFieldKey } } }',
  );
  expect(unknown.errors?.[0]).toMatchObject({
    message: expect.stringContaining('no version 9'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('an earlier version is published again as a new one, the default mapping too', async () => {
  const restored = await change('RestoreFieldMapping', {
    version: 1,
    baseVersion: 2,
    note: 'As it was.',
  });
  expect(restored.fieldMapping).toMatchObject({
    version: 3,
    restoredFrom: 1,
    note: 'As it was.',
    rules: [{ employeeField: 'jobTitle', sourceFields: ['offer.job_title'] }],
  });
  const byDefault = await change('RestoreFieldMapping', { version: 0, baseVersion: 3 });
  expect(byDefault.fieldMapping).toMatchObject({ version: 4, restoredFrom: 0 });
});

test('a draft outlives a restore, and is stale', async () => {
  await changeMapping(admin, 'SaveFieldMappingDraft', {
    integrationId: id,
    baseRevision: 0,
    rules: [],
  });
  await change('RestoreFieldMapping', { version: 2, baseVersion: 4 });
  const { fieldMappingDraft } = await readMapping(admin, 'fieldMappingDraft { isStale }');
  expect(fieldMappingDraft).toEqual({ isStale: true });
});

test('nothing is restored that is not there, is not looked at, or works no more', async () => {
  expect(await change('RestoreFieldMapping', { version: 9, baseVersion: 5 })).toMatchObject({
    code: 'FIELD_MAPPING_VERSION_NOT_FOUND',
  });
  expect(await change('RestoreFieldMapping', { version: 1, baseVersion: 4 })).toMatchObject({
    code: 'FIELD_MAPPING_STALE',
    current: { version: 5 },
  });
  const { createEmployeeField } = await admin.ask(
    `mutation { createEmployeeField(input: { label: "Desk", group: "Office", type: TEXT }) {
      ... on EmployeeFieldCreated { employeeField { key } }
    } }`,
  );
  const { key } = createEmployeeField.employeeField;
  await save(5, [rule(key, ['offer.location'])]);
  await save(6, []);
  await admin.ask(
    `mutation ($key: String!) { archiveEmployeeField(input: { key: $key }) { __typename } }`,
    { key },
  );
  expect(await change('RestoreFieldMapping', { version: 6, baseVersion: 7 })).toMatchObject({
    code: 'MAPPING_RULE_INVALID',
    problems: [{ employeeField: key, code: 'UNKNOWN_EMPLOYEE_FIELD' }],
  });
});

test('other organizations and members have no part in it', async () => {
  const elsewhere = await signInElsewhere(sora);
  expect((await readMapping(elsewhere, 'fieldMapping { version }')).fieldMapping.version).toBe(0);
  for (const [name, input] of [
    ['SaveFieldMapping', { baseVersion: 7, rules: [] }],
    ['SaveFieldMappingDraft', { baseRevision: 0, rules: [] }],
    ['DiscardFieldMappingDraft', { revision: 1 }],
    ['PublishFieldMapping', { revision: 1, baseVersion: 7 }],
    ['RestoreFieldMapping', { version: 1, baseVersion: 7 }],
    ['ImportFieldMapping', { document: '', baseRevision: 0, dryRun: true }],
  ] as const) {
    expect(await changeMapping(elsewhere, name, { integrationId: id, ...input })).toMatchObject({
      code: 'INTEGRATION_NOT_FOUND',
    });
  }
  const member = await signInAnother(sora, admin, 'Bo Berg', 'MEMBER');
  const input = { integrationId: id, version: 1, baseVersion: 7 };
  const refused = await member.query(changeMappingOperation('RestoreFieldMapping'), { input });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
