import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { plainLetters, spelledOutLetters } from '../src/domain/values/search-words.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  // Five people, of whom the first manages the others.
  await sora.services.pool.query(
    `with person as (
       select n, ('00000000-0000-7000-8000-00000000000' || n)::uuid as id from generate_series(1, 5) n
     )
     insert into employee (id, organization_id, first_name, last_name, job_title, starts_on, salary, manager_id, created_at, updated_at)
     select p.id, o.id, 'First' || p.n, 'Last', 'Engineer', '2026-03-01',
       '{"amount":"1","currency":"EUR","interval":"YEAR"}', m.id, '2026-01-02T03:04:05Z', now()
     from organization o, person p left join person m on m.n = 1 and p.n > 1`,
  );
});
afterAll(() => sora.stop());

const page = async (args: string, fields: string) => {
  const { employees } = await admin.ask(
    `{ employees(${args}) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
  );
  return {
    nodes: employees.edges.map((edge: any) => edge.node),
    ...(employees.pageInfo as { hasNextPage: boolean; endCursor: string }),
  };
};

test('gives page after page, newest first, without a gap', async () => {
  const first = await page('first: 2', 'displayName');
  const second = await page(`first: 2, after: "${first.endCursor}"`, 'displayName');
  const third = await page(`first: 2, after: "${second.endCursor}"`, 'displayName');
  expect([...first.nodes, ...second.nodes, ...third.nodes].map((one) => one.displayName)).toEqual(
    [5, 4, 3, 2, 1].map((n) => `First${n} Last`),
  );
  expect([first, second, third].map((one) => one.hasNextPage)).toEqual([true, true, false]);
});

test('gives what was asked for, of the person and of the manager', async () => {
  const [one] = (
    await page(
      'first: 1, search: "first5"',
      `displayName startsOn salary { amount } createdAt
       flags { field { key } }
       manager { displayName createdAt manager { id } }`,
    )
  ).nodes;
  expect(one).toMatchObject({
    displayName: 'First5 Last',
    startsOn: '2026-03-01',
    salary: { amount: '1' },
    createdAt: '2026-01-02T03:04:05.000Z',
    manager: { displayName: 'First1 Last', createdAt: '2026-01-02T03:04:05.000Z', manager: null },
  });
  expect(one.flags.map((flag: any) => flag.field.key)).not.toContain('jobTitle');
});

test('follows fragments when it decides what to read', async () => {
  const { employees } = await admin.ask(
    `query { employees(first: 1) { ...list } }
     fragment list on EmployeeConnection { edges { node { ...person ... on Employee { jobTitle } } } }
     fragment person on Employee { id manager { ...name } }
     fragment name on Employee { displayName }`,
  );
  expect(employees.edges[0].node).toMatchObject({
    jobTitle: 'Engineer',
    manager: { displayName: 'First1 Last' },
  });
});

describe('a search', () => {
  const PEOPLE = [
    ['Jürgen', 'Müller'],
    ['Greta', 'Mueller'],
    ['François'.normalize('NFD'), 'Lefèvre'],
    ['Siobhán', 'O’Brien'],
    ['Ava', 'Smith'],
    ['Jörg', 'Weiß'],
    ['Søren', 'Łukasz'],
    ['İpek', 'Yıldız'],
    ['Anne-Marie', 'Ng'],
    ['山田', '太郎'],
    ['Жанна', 'Ивановa'],
  ];
  beforeAll(async () => {
    await sora.services.pool.query(
      `insert into employee (id, organization_id, first_name, last_name, work_email, job_title, created_at, updated_at)
       select gen_random_uuid(), o.id, p.first, p.last, p.email, 'Nurse 100%', now(), now()
       from organization o, unnest($1::text[], $2::text[], $3::text[]) p (first, last, email)`,
      [
        PEOPLE.map(([first]) => first),
        PEOPLE.map(([, last]) => last),
        PEOPLE.map((_, n) => `person_${n}.x@acme.test`),
      ],
    );
  });
  const found = async (search: string) => {
    const { employees } = await admin.ask(
      `query ($search: String!) { employees(first: 50, search: $search) { totalCount edges { node { lastName } } } }`,
      { search },
    );
    const names: string[] = employees.edges.map((edge: any) => edge.node.lastName);
    expect(employees.totalCount).toBe(names.length);
    return names.toSorted();
  };

  test.each([
    ['muller', ['Mueller', 'Müller']],
    ['MÜLLER', ['Mueller', 'Müller']],
    ['Mueller', ['Mueller', 'Müller']],
    ['juergen', ['Müller']],
    ['mül', ['Mueller', 'Müller']],
    ['francois', ['Lefèvre']],
    ['François', ['Lefèvre']],
    ["O'Brien", ['O’Brien']],
    ['O’Brien', ['O’Brien']],
    ['obrien siobhan', ['O’Brien']],
    ['Smith Ava', ['Smith']],
    ['Smith, Ava', ['Smith']],
    ['smith jürgen', []],
    ['weiss', ['Weiß']],
    ['WEISS', ['Weiß']],
    ['soren lukasz', ['Łukasz']],
    ['Soeren', ['Łukasz']],
    ['ipek yildiz', ['Yıldız']],
    ['İPEK', ['Yıldız']],
    ['anne marie', ['Ng']],
    ['ng', ['Ng']],
    ['太郎', ['太郎']],
    ['жанна', ['Ивановa']],
    ['person_4.x@acme.test', ['Smith']],
    ['PERSON_4.x@', ['Smith']],
    ['100% smith', ['Smith']],
    ['sm_th', []],
    ['%', []],
  ])('for “%s” finds %j', async (search, expected) => {
    expect(await found(search)).toEqual(expected);
  });

  test('reads a text as the database does', async () => {
    const texts = [
      ...PEOPLE.flat(),
      'ÀÉÎÕÜ Ççñ ŐŰ ĀĒ Ǆǅ ﬁ Ⅷ ½ ªº',
      "d'Angelo ’t Hooft ʻOkina ＇Ａ",
      'Ærø Þór Ðan Œuvre ẞ ß ŧħ',
      'ΑΘΗΝΑΣ Ἀθῆνας',
      'السَّلام שָׁלוֹם',
      'がぎ 김민수 नमस्ते ไทย',
      'Nguyễn Thị Đặng',
      'soft\u00ADhyphen zero\u200Bwidth',
    ];
    const { rows } = await sora.services.pool.query(
      `select plain_letters(t) as plain, spelled_out_letters(t) as spelled from unnest($1::text[]) with ordinality u (t, n) order by n`,
      [texts],
    );
    expect(rows).toEqual(
      texts.map((text) => ({ plain: plainLetters(text), spelled: spelledOutLetters(text) })),
    );
  });
});
