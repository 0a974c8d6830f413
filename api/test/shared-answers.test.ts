import { afterAll, beforeAll, expect, test } from 'vitest';

import { addOrganization } from './kit/add-organization.ts';
import { signIn, type GraphqlAnswer, type SoraClient } from './kit/client.ts';
import { signInAnother } from './kit/members.ts';
import { signInMember } from './kit/people.ts';
import { startSora, type Sora } from './kit/sora.ts';

/** What the field mapping asks: everybody's with the same role. */
const PAGE = `employeeFields { key label visibility }
  integration(provider: LEVER) {
    id sourceFields { key label usedBy { key } } fieldMapping { version }
    fieldMappingSuggestions { employeeField { key } reason }
  }`;
const SHARED = `{ ${PAGE} }`;
/** The same, and of the person: that is executed for each alone. */
const ALONE = `{ ${PAGE} viewer { name } }`;

let sora: Sora;
let admin: SoraClient;
let colleague: SoraClient;
let member: SoraClient;
let stranger: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  colleague = await signInAnother(sora, admin, 'Cleo Colleague', 'ADMINISTRATOR');
  member = await signInMember(sora, admin);
  stranger = (await addOrganization(sora, 'Globex')).admin;
  await admin.ask(
    'mutation { createEmployeeField(input: { label: "Badge", group: "Job", type: TEXT }) { __typename } }',
  );
});
afterAll(() => sora.stop());

/** Of the mapping, without who asked. */
async function alone(client: SoraClient) {
  const { data, errors } = await client.query(ALONE);
  return { data: data && { ...data, viewer: undefined }, errors };
}

test('people who open the field mapping at once each get what they would get alone', async () => {
  const people = [admin, colleague, member, stranger].flatMap((one) => [one, one, one]);
  const together = await Promise.all(people.map((one) => one.query(SHARED)));
  for (const [at, person] of people.entries()) {
    const { data, errors } = together[at]!;
    expect({ data, errors }).toEqual(await alone(person));
  }
});

test('a member is refused what administrators get at the same moment, and another organization sees its own', async () => {
  const [first, theirs, refused, second] = await Promise.all(
    [admin, stranger, member, colleague].map((one) => one.query(SHARED)),
  );
  expect(refused?.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect(refused?.data.integration).toBeNull();
  expect(second).toEqual(first);
  expect(theirs?.data.integration.id).not.toBe(first?.data.integration.id);
  const labels = (answer: typeof first) =>
    answer?.data.employeeFields.map(({ label }: any) => label) as string[];
  expect(labels(first)).toContain('Badge');
  expect(labels(theirs)).not.toContain('Badge');
});

test('who was answered that a change is made sees it, however many look meanwhile', async () => {
  const onlookers = Array.from({ length: 6 }, () => colleague.query(SHARED));
  await admin.ask(
    'mutation { createEmployeeField(input: { label: "Desk", group: "Job", type: TEXT }) { __typename } }',
  );
  const { employeeFields } = await admin.ask(SHARED);
  expect(employeeFields.map(({ label }: any) => label)).toContain('Desk');
  await Promise.all(onlookers);
});

test('a person who has signed out gets nothing of what others are given', async () => {
  const { cookie } = await signInAnother(sora, admin, 'Lea Leaving', 'ADMINISTRATOR');
  await fetch(`${sora.url}/auth/sign-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sora.url, cookie },
    body: '{}',
  });
  const [given, answer] = await Promise.all([
    admin.query(SHARED),
    fetch(`${sora.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: SHARED }),
    }).then((response) => response.json() as Promise<GraphqlAnswer>),
  ]);
  expect(given.errors).toBeUndefined();
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
