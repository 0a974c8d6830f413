import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, integrationId } from './kit/connect-lever.ts';
import { MAYA } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
let id: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  id = await integrationId(admin);
});
afterAll(() => sora.stop());

const MAPPING = `{ integration(provider: LEVER) {
  fieldMapping { version savedBy rules { employeeField sourceFields joinWith } }
  sourceFields { key custom group lastSeenAt }
} }`;

async function current(): Promise<any> {
  return (await admin.ask(MAPPING)).integration;
}

async function save(baseVersion: number, rules: readonly unknown[]): Promise<any> {
  const { saveFieldMapping } = await admin.ask(
    `mutation ($input: SaveFieldMappingInput!) { saveFieldMapping(input: $input) {
      __typename
      ... on FieldMappingSaved { fieldMapping { version savedBy } }
      ... on Refusal { code message }
      ... on MappingRuleInvalid { employeeField problems { code } }
      ... on FieldMappingStale { current { version } }
    } }`,
    { input: { integrationId: id, baseVersion, rules } },
  );
  return saveFieldMapping;
}

async function sample(input: Record<string, unknown>): Promise<any> {
  const { sampleData } = await admin.ask(
    `query ($input: SampleDataInput!) { sampleData(input: $input) {
      __typename
      ... on SampleData {
        candidate { id name email }
        values { employeeField { key required } sourceField { key } raw value problem }
        newSourceFields { key group custom }
      }
      ... on SampleCandidateChoices { candidates { id name } }
      ... on Refusal { code message }
    } }`,
    { input: { integrationId: id, ...input } },
  );
  return sampleData;
}

test('a default mapping exists before anyone has mapped anything', async () => {
  const { fieldMapping, sourceFields } = await current();
  expect(fieldMapping).toMatchObject({ version: 0, savedBy: null });
  expect(fieldMapping.rules).toContainEqual({
    employeeField: 'firstName',
    sourceFields: ['contact.first_name'],
    joinWith: null,
  });
  expect(sourceFields.length).toBeGreaterThan(20);
  expect(sourceFields.every((field: any) => !field.custom)).toBe(true);
});

test('shows no sample before Lever is connected', async () => {
  expect(await sample({ search: MAYA })).toMatchObject({ code: 'INTEGRATION_NOT_CONNECTED' });
  await acceptAtLever(sora, admin);
});

test('shows for each employee field what the mapping gives for a candidate', async () => {
  const shown = await sample({ search: MAYA });
  expect(shown.candidate).toMatchObject({ name: 'Maya Okafor-Lindqvist', email: MAYA });
  const byKey = Object.fromEntries(
    shown.values.map((value: any) => [value.employeeField.key, value]),
  );
  expect(byKey.firstName).toMatchObject({
    value: 'Maya',
    sourceField: { key: 'contact.first_name' },
  });
  expect(byKey.salary.value).toMatch(/per year/);
  expect(byKey.workEmail).toMatchObject({ value: null, problem: null });
});

test('remembers the custom Offer and Referral fields of a sample', async () => {
  const { sourceFields } = await current();
  const custom = sourceFields.filter((field: any) => field.custom);
  expect(custom.map((field: any) => field.group)).toEqual(
    expect.arrayContaining(['OFFER', 'REFERRAL']),
  );
  expect(custom.every((field: any) => field.lastSeenAt !== null)).toBe(true);
  const again = await sample({ search: MAYA });
  expect(again.newSourceFields).toEqual([]);
});

test('finds candidates by name, and lets one choose among several', async () => {
  const found = await sample({ search: 'okafor-lindqvist' });
  const [choice] = found.candidates ?? [found.candidate];
  expect(choice.name).toMatch(/Okafor-Lindqvist/);
  const chosen = await sample({ search: 'a', candidateId: choice.id });
  expect(chosen).toMatchObject({ __typename: 'SampleData', candidate: { id: choice.id } });
});

test('says that no one fits', async () => {
  expect(await sample({ search: 'nobody@example.com' })).toMatchObject({
    code: 'CANDIDATE_NOT_FOUND',
    message: expect.stringContaining('nobody@example.com'),
  });
});

test('tries rules that are not saved', async () => {
  const shown = await sample({
    search: MAYA,
    rules: [{ employeeField: 'preferredName', sourceFields: ['contact.name'] }],
  });
  const values = shown.values.filter((value: any) => value.value !== null);
  expect(values).toMatchObject([
    { employeeField: { key: 'preferredName' }, value: 'Maya Okafor-Lindqvist' },
  ]);
});

test('saves all rules as a new version', async () => {
  const { fieldMapping, sourceFields } = await current();
  const custom = sourceFields.find((field: any) => field.custom && field.group === 'OFFER').key;
  const rules = [
    ...fieldMapping.rules,
    { employeeField: 'preferredName', sourceFields: [custom], joinWith: null },
  ];
  expect(await save(0, rules)).toMatchObject({
    fieldMapping: { version: 1, savedBy: 'Acme Administrator' },
  });
  expect((await current()).fieldMapping.rules).toEqual(rules);
});

test('saves nothing when one rule is wrong, and says which', async () => {
  const { fieldMapping } = await current();
  const wrong = [
    ...fieldMapping.rules.slice(1),
    { employeeField: 'firstName', sourceFields: ['no.such'] },
  ];
  expect(await save(1, wrong)).toMatchObject({
    code: 'MAPPING_RULE_INVALID',
    employeeField: 'firstName',
    problems: [{ code: 'UNKNOWN_SOURCE_FIELD' }],
  });
  expect((await current()).fieldMapping).toEqual(fieldMapping);
});

test('asks before it saves rules that leave a required employee field empty', async () => {
  const { fieldMapping } = await current();
  const without = fieldMapping.rules.filter((rule: any) => rule.employeeField !== 'lastName');
  expect(await save(1, without)).toMatchObject({
    code: 'REQUIRED_FIELDS_UNMAPPED',
    message: expect.stringContaining('Last name'),
  });
  expect((await current()).fieldMapping).toEqual(fieldMapping);
});

test('does not overwrite what somebody else saved meanwhile', async () => {
  const { fieldMapping } = await current();
  const both = await Promise.all([save(1, fieldMapping.rules), save(1, fieldMapping.rules)]);
  expect(new Set(both.map((one) => one.__typename))).toEqual(
    new Set(['FieldMappingSaved', 'FieldMappingStale']),
  );
  expect(await save(1, fieldMapping.rules)).toMatchObject({
    code: 'FIELD_MAPPING_STALE',
    current: { version: 2 },
  });
});
