import { afterAll, beforeAll, expect, test } from 'vitest';

import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { hire, MAYA } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

/** Runs away for Maya, and for no one else. */
const EXPRESSION = `candidate.email = "${MAYA}"
  ? ($f := function($n) { $f($n + 1) }; $f(1))
  : $uppercase(value)`;

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  await listenToHires(sora, admin);
});
afterAll(() => sora.stop());

const STORIES = `{ imports { edges { node {
  status problem { code } employeeCreated candidateName
  mappedValues { employeeField { key } value problem }
  employee { displayName jobTitle }
} } } }`;

const IDS = '{ imports { edges { node { id } } } }';

async function someoneElse(): Promise<string> {
  const { data } = await sora.lever.control<{ data: { emails: string[]; archived: unknown }[] }>(
    'GET',
    '/opportunities',
  );
  const other = data.find(({ emails, archived }) => !archived && emails[0] && emails[0] !== MAYA);
  if (!other?.emails[0]) throw new Error('The sandbox has no one else to hire.');
  return other.emails[0];
}

test('an expression that runs away leaves its field empty, and no one else waits', async () => {
  const rules = [
    { employeeField: 'firstName', sourceFields: ['contact.first_name'] },
    { employeeField: 'lastName', sourceFields: ['contact.last_name'] },
    { employeeField: 'personalEmail', sourceFields: ['contact.email'] },
    {
      employeeField: 'timeZone',
      sourceFields: [],
      transforms: [{ constant: { value: 'Europe/Lisbon', when: 'ALWAYS' } }],
    },
    {
      employeeField: 'jobTitle',
      sourceFields: ['posting.title'],
      transforms: [{ expression: { expression: EXPRESSION } }],
    },
  ];
  const { saveFieldMapping } = await admin.ask(
    `mutation ($input: SaveFieldMappingInput!) { saveFieldMapping(input: $input) {
      __typename ... on Refusal { code message }
    } }`,
    { input: { integrationId: await integrationId(admin), baseVersion: 0, rules } },
  );
  expect(saveFieldMapping).toEqual({ __typename: 'FieldMappingSaved' });

  await Promise.all([hire(sora), hire(sora, await someoneElse())]);
  const stories = await eventually(
    async () => (await admin.ask(STORIES)).imports.edges.map(({ node }: any) => node),
    (all: any[]) => all.length === 2 && all.every(({ status }) => status === 'COMPLETED'),
    20_000,
  );
  const maya = stories.find(({ candidateName }: any) => candidateName.startsWith('Maya'));
  const other = stories.find((story: any) => story !== maya);
  expect(jobTitleOf(maya)).toMatchObject({
    value: null,
    problem: 'The expression took longer than 250 ms and was stopped',
  });
  expect(maya).toMatchObject({
    problem: null,
    employeeCreated: true,
    employee: { displayName: 'Maya Okafor-Lindqvist', jobTitle: null },
  });
  expect(jobTitleOf(other).problem).toBeNull();
  expect(other.employee.jobTitle).toMatch(/^[^a-z]+$/);
});

test('an expression whose text could not be kept as it is does not fail a hire', async () => {
  const expression = '$split("𠮷田", "")[0] & "-\u0000" & value';
  const rules = [
    { employeeField: 'firstName', sourceFields: ['contact.first_name'] },
    { employeeField: 'lastName', sourceFields: ['contact.last_name'] },
    { employeeField: 'personalEmail', sourceFields: ['contact.email'] },
    {
      employeeField: 'timeZone',
      sourceFields: [],
      transforms: [{ constant: { value: 'Europe/Lisbon', when: 'ALWAYS' } }],
    },
    {
      employeeField: 'jobTitle',
      sourceFields: ['posting.title'],
      transforms: [{ expression: { expression } }],
    },
  ];
  const { saveFieldMapping } = await admin.ask(
    `mutation ($input: SaveFieldMappingInput!) { saveFieldMapping(input: $input) {
      __typename ... on Refusal { code message }
    } }`,
    { input: { integrationId: await integrationId(admin), baseVersion: 1, rules } },
  );
  expect(saveFieldMapping).toEqual({ __typename: 'FieldMappingSaved' });
  const [before] = (await admin.ask(IDS)).imports.edges;
  const { retryImport } = await admin.ask(
    `mutation ($input: RetryImportInput!) { retryImport(input: $input) {
      __typename ... on Refusal { code message }
    } }`,
    { input: { importId: before.node.id, evenIfComplete: true } },
  );
  expect(retryImport).toMatchObject({ __typename: 'ImportRetried' });
  const [story] = await eventually(
    async () => (await admin.ask(STORIES)).imports.edges.map(({ node }: any) => node),
    (all: any[]) => all.every(({ status }) => status === 'COMPLETED'),
    20_000,
  );
  expect(jobTitleOf(story).value).toMatch(/^\ufffd-/);
});

test('an expression that does not parse cannot be saved, and the place is shown', async () => {
  const { saveFieldMapping } = await admin.ask(
    `mutation ($input: SaveFieldMappingInput!) { saveFieldMapping(input: $input) {
      ... on MappingRuleInvalid { problems { employeeField code message transform position } }
    } }`,
    {
      input: {
        integrationId: await integrationId(admin),
        baseVersion: 2,
        rules: [
          {
            employeeField: 'jobTitle',
            sourceFields: ['posting.title'],
            transforms: [{ expression: { expression: 'value & (' } }],
          },
        ],
      },
    },
  );
  expect(saveFieldMapping.problems).toContainEqual(
    expect.objectContaining({ employeeField: 'jobTitle', code: 'EXPRESSION_INVALID', position: 9 }),
  );
});

function jobTitleOf(story: any): any {
  return story.mappedValues.find(({ employeeField }: any) => employeeField.key === 'jobTitle');
}
