import { afterAll, beforeAll, expect, test } from 'vitest';

import { addOrganization } from './kit/add-organization.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { acceptAtLever, integrationId } from './kit/connect-lever.ts';
import { hire, MAYA } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

const OTHERS = [
  'theo.nakagawa@example.com',
  'zainab.farouk@example.com',
  'elliot.marchetti@example.com',
];
const SHIRT = 'offer.custom_t_shirt_size';

let sora: Sora;
let admin: SoraClient;
let id: string;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  id = await integrationId(admin);
  await acceptAtLever(sora, admin);
});
afterAll(() => sora.stop());

const CATALOGUE = `{ integration(provider: LEVER) { sourceFields {
  key label custom group type firstSeenAt lastSeenAt previousLabel relabeledAt
  fill { candidates filled } sensitive examples distinctValues { value count }
  vanished maybeRenamedTo { key label } usedBy { key label }
} } }`;

async function catalogue(client = admin): Promise<Map<string, any>> {
  const { integration } = await client.ask(CATALOGUE);
  return new Map(integration.sourceFields.map((field: any) => [field.key, field]));
}

/** Hired in Lever, and looked at here. */
async function read(email: string): Promise<any> {
  await hire(sora, email);
  const { sampleData } = await admin.ask(
    `query ($input: SampleDataInput!) { sampleData(input: $input) {
      __typename
      ... on SampleData { newSourceFields { key sensitive fill { filled } } sourceFields { key fill { candidates } } }
      ... on Refusal { code message }
    } }`,
    { input: { integrationId: id, search: email } },
  );
  return sampleData;
}

test('gives only the source fields that are asked for', async () => {
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { sourceFields(keys: ["contact.name", "nothing"]) { key label } } }',
  );
  expect(integration.sourceFields).toEqual([{ key: 'contact.name', label: 'Name' }]);
});

test('before anybody was read there are the default fields, and nothing is known of them', async () => {
  const fields = await catalogue();
  expect(fields.size).toBeGreaterThan(20);
  expect([...fields.values()].every((field) => !field.custom && !field.vanished)).toBe(true);
  expect(fields.get('offer.job_title')).toMatchObject({
    firstSeenAt: null,
    lastSeenAt: null,
    fill: null,
    examples: [],
    distinctValues: [],
    usedBy: [{ key: 'jobTitle', label: 'Job title' }],
  });
});

test('a sample tells of the fields that it was the first to have', async () => {
  const sample = await read(MAYA);
  const shirt = { key: SHIRT, sensitive: false, fill: { filled: 1 } };
  expect(sample.newSourceFields).toContainEqual(shirt);
  expect(sample.sourceFields).toContainEqual({ key: SHIRT, fill: { candidates: 1 } });
  expect((await read(MAYA)).newSourceFields).toEqual([]);
});

test('the catalogue counts how often each field is filled, and with what', async () => {
  for (const email of OTHERS) await read(email);
  const fields = await catalogue();
  expect(fields.get('contact.email').fill).toEqual({ candidates: 4, filled: 4 });
  const shirt = fields.get(SHIRT);
  expect(shirt).toMatchObject({ custom: true, group: 'OFFER', fill: { candidates: 4, filled: 4 } });
  expect(shirt.firstSeenAt).not.toBeNull();
  expect(shirt.examples.at(-1)).toBe('M');
  const counted = shirt.distinctValues.reduce((sum: number, { count }: any) => sum + count, 0);
  expect(counted).toBe(4);
  expect(new Set(shirt.distinctValues.map(({ value }: any) => value))).toEqual(
    new Set(shirt.examples),
  );
});

test('of several choices each one is counted', async () => {
  const strengths = [...(await catalogue()).values()].find(({ label }) => label === 'Strengths');
  expect(strengths.examples[0]).toBe('Curious, Calm under pressure');
  expect(strengths.distinctValues).toContainEqual({ value: 'Curious', count: 2 });
});

test('values that are no one’s business are masked and not counted', async () => {
  const fields = await catalogue();
  for (const key of [
    'contact.first_name',
    'contact.email',
    'contact.phone',
    'offer.salary',
    'offer.custom_signing_bonus',
    'offer.custom_visa_sponsorship_needed',
  ]) {
    expect(fields.get(key)).toMatchObject({ sensitive: true, distinctValues: [] });
  }
  expect(fields.get('contact.email').examples).toEqual(['•••@example.com']);
  expect(fields.get('contact.first_name').examples).toContain('M•••');
  const { rows } = await sora.services.pool.query('select examples::text from candidate_reading');
  const kept = rows.map((row) => row.examples).join('\n');
  expect(kept).not.toMatch(/Okafor|maya|182,?500|555/);
});

test('fields without a rule get a suggestion, which is not applied', async () => {
  const ask = () =>
    admin.ask(`{ integration(provider: LEVER) { fieldMapping { version } fieldMappingSuggestions {
      employeeField { key } rule { employeeField sourceFields joinWith transforms { kind } }
      sourceFields { key label } reason example
    } } }`);
  const { integration } = await ask();
  const suggestion = integration.fieldMappingSuggestions.find(
    ({ employeeField }: any) => employeeField.key === 'preferredName',
  );
  expect(suggestion).toMatchObject({
    rule: { employeeField: 'preferredName', joinWith: null, transforms: [] },
    sourceFields: [{ key: 'offer.custom_preferred_name', label: 'Preferred name' }],
    reason: expect.stringMatching(/^Same name, filled for \d of 4 candidates$/),
    example: expect.stringMatching(/^.•••$/),
  });
  expect(integration.fieldMapping.version).toBe(0);
  const fields = integration.fieldMappingSuggestions.map(({ employeeField }: any) => employeeField);
  expect(fields.map(({ key }: any) => key)).not.toContain('workEmail');
});

test('a field that is renamed at the provider is noticed, with the rules that it touches', async () => {
  const { integration } = await admin.ask(
    '{ integration(provider: LEVER) { fieldMapping { rules { employeeField sourceFields } } } }',
  );
  const { rules } = integration.fieldMapping;
  const { saveFieldMapping } = await admin.ask(
    `mutation ($input: SaveFieldMappingInput!) { saveFieldMapping(input: $input) {
      __typename ... on Refusal { code message }
    } }`,
    {
      input: {
        integrationId: id,
        baseVersion: 0,
        rules: [...rules, { employeeField: 'preferredName', sourceFields: [SHIRT] }],
      },
    },
  );
  expect(saveFieldMapping.__typename).toBe('FieldMappingSaved');
  await sora.lever.control('POST', '/offer-fields/rename', {
    identifier: 'custom_t_shirt_size',
    text: 'Shirt size',
  });
  for (const email of OTHERS.slice(0, 2)) await read(email);
  expect((await catalogue()).get(SHIRT).vanished).toBe(false);
  await read(OTHERS[2] as string);
  const fields = await catalogue();
  expect(fields.get(SHIRT)).toMatchObject({
    label: 'T-shirt size',
    vanished: true,
    maybeRenamedTo: { key: 'offer.custom_shirt_size', label: 'Shirt size' },
    usedBy: [{ key: 'preferredName' }],
  });
  expect([...fields.values()].filter(({ vanished }) => vanished)).toHaveLength(1);
});

test('another organization sees none of it', async () => {
  const globex = await addOrganization(sora, 'Globex');
  const theirs = await catalogue(globex.admin);
  expect(theirs.size).toBeGreaterThan(20);
  expect([...theirs.values()].every(({ custom, fill }) => !custom && fill === null)).toBe(true);
  const found = await sora.services.catalogue.newestReadings(globex.organizationId, {
    integrationId: id,
    defaultKeys: [],
  });
  expect(found).toEqual({ readAt: [], fields: new Map() });
});
