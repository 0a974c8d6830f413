import { strict as assert } from 'node:assert';
import { given, type Audit } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';
import { expectError, expectList, recordOf } from './expectations.ts';
import { people, somebody, type Person } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;

/** Asks with a filter: everybody who comes fits, and somebody who fits comes. */
async function expectFilter(
  target: AuditTarget,
  query: string,
  fits: (person: Person) => boolean,
  somebodyWhoFits?: Person,
): Promise<Person[]> {
  const reply = await target.get(`/opportunities?expand=applications&${query}`);
  // What the audits look at are the fields that the list audits check.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const found = expectList(reply) as Person[];
  for (const person of found) assert(fits(person), `${query} gave ${person.id}, who does not fit`);
  if (somebodyWhoFits && recordOf(reply.body)['hasNext'] === false) {
    const isThere = found.some(({ id }) => id === somebodyWhoFits.id);
    assert(isThere, `${query} left out ${somebodyWhoFits.id}`);
  }
  return found;
}

/** A filter by a value that somebody has. */
function byValue(
  id: Audit['id'],
  name: string,
  valuesOf: (person: Person) => readonly (string | null | undefined)[],
  asked: (value: string) => string = (value) => value,
): Audit {
  return {
    ...docs,
    id,
    should: `filter opportunities by ${name}`,
    run: async (target) => {
      const has = (person: Person) => valuesOf(person).some((value) => typeof value === 'string');
      const person = await somebody(target, `opportunity to filter by ${name}`, has);
      const value = given(
        valuesOf(person).find((one) => typeof one === 'string'),
        name,
      );
      await expectFilter(
        target,
        `${name}=${encodeURIComponent(asked(value))}`,
        (one) => valuesOf(one).includes(value),
        person,
      );
    },
  };
}

/** A pair of inclusive bounds, asked with the very time that somebody has. */
function byTime(id: Audit['id'], name: string, timeOf: (person: Person) => number | null): Audit {
  return {
    ...docs,
    id,
    should: `filter opportunities by ${name}_at_start and ${name}_at_end, bounds included`,
    run: async (target) => {
      const dated = (await people(target)).filter((person) => timeOf(person) !== null);
      const person = given(dated[Math.floor(dated.length / 2)], `opportunity with ${name}At`);
      const at = timeOf(person) ?? 0;
      await expectFilter(
        target,
        `${name}_at_start=${at}`,
        (one) => (timeOf(one) ?? 0) >= at,
        person,
      );
      await expectFilter(
        target,
        `${name}_at_end=${at}`,
        (one) => (timeOf(one) ?? Infinity) <= at,
        person,
      );
    },
  };
}

const posting = ({ applications }: Person) => applications[0]?.posting;

export const filterAudits: readonly Audit[] = [
  byValue('LVR-0501', 'tag', ({ tags }) => tags),
  {
    ...docs,
    id: 'LVR-0502',
    should: 'compare tags with their case',
    run: async (target) => {
      const person = await somebody(target, 'tag with letters', ({ tags }) =>
        tags.some((tag) => tag !== tag.toUpperCase()),
      );
      const tag = person.tags.find((one) => one !== one.toUpperCase()) ?? '';
      const other = encodeURIComponent(tag.toUpperCase());
      await expectFilter(target, `tag=${other}`, ({ tags }) => tags.includes(tag.toUpperCase()));
    },
  },
  byValue('LVR-0503', 'email', ({ emails }) => emails),
  {
    ...docs,
    id: 'LVR-0504',
    should: 'compare e-mail addresses without their case',
    run: async (target) => {
      const person = await somebody(target, 'e-mail address', ({ emails }) => emails.length > 0);
      const email = person.emails[0] ?? '';
      const asked = encodeURIComponent(email.toUpperCase());
      const fits = ({ emails }: Person) => emails.includes(email);
      assert((await expectFilter(target, `email=${asked}`, fits, person)).length > 0);
    },
  },
  byValue('LVR-0505', 'origin', ({ origin }) => [origin]),
  byValue('LVR-0506', 'source', ({ sources }) => sources),
  byValue('LVR-0507', 'stage_id', ({ stage }) => [stage]),
  byValue('LVR-0508', 'posting_id', (person) => [posting(person)]),
  byValue('LVR-0509', 'archived_posting_id', (person) => [
    person.applications[0]?.archived ? posting(person) : null,
  ]),
  byTime('LVR-0510', 'created', ({ createdAt }) => createdAt),
  byTime('LVR-0511', 'updated', ({ updatedAt }) => updatedAt),
  byTime('LVR-0512', 'advanced', ({ lastAdvancedAt }) => lastAdvancedAt),
  byTime('LVR-0513', 'archived', ({ archived }) => archived?.archivedAt ?? null),
  {
    ...docs,
    id: 'LVR-0514',
    should: 'filter opportunities by archived',
    run: async (target) => {
      await expectFilter(target, 'archived=true', ({ archived }) => archived !== null);
      await expectFilter(target, 'archived=false', ({ archived }) => archived === null);
    },
  },
  {
    ...docs,
    id: 'LVR-0515',
    should: 'list archived and active people alike without the filter archived',
    run: async (target) => {
      const kinds = new Set((await people(target)).map(({ archived }) => archived === null));
      given(kinds.size > 1 ? kinds : null, 'archived and active people among the newest hundred');
    },
  },
  byValue('LVR-0516', 'archive_reason_id', ({ archived }) => [archived?.reason]),
  {
    ...docs,
    id: 'LVR-0517',
    should: 'filter opportunities by snoozed',
    run: async (target) => {
      await expectFilter(target, 'snoozed=true', ({ snoozedUntil }) => snoozedUntil !== null);
      await expectFilter(target, 'snoozed=false', ({ snoozedUntil }) => snoozedUntil === null);
    },
  },
  byValue('LVR-0518', 'contact_id', ({ contact }) => [contact]),
  byValue('LVR-0519', 'location', ({ opportunityLocation }) => [opportunityLocation]),
  {
    ...docs,
    id: 'LVR-0520',
    should: 'know the location “unspecified” for people without a posting’s location',
    run: async (target) => {
      await expectFilter(target, 'location=unspecified', ({ opportunityLocation }) =>
        ['unspecified', undefined].includes(opportunityLocation),
      );
    },
  },
  {
    ...docs,
    id: 'LVR-0521',
    should: 'unite the values of a repeated filter',
    run: async (target) => {
      const [first, second] = [...new Set((await people(target)).map(({ origin }) => origin))];
      const query = `origin=${given(first, 'origin')}&origin=${given(second, 'second origin')}`;
      const found = await expectFilter(target, query, ({ origin }) =>
        [first, second].includes(origin),
      );
      assert.equal(new Set(found.map(({ origin }) => origin)).size, 2);
    },
  },
  {
    ...docs,
    id: 'LVR-0522',
    should: 'give only who fits every one of several filters',
    run: async (target) => {
      const person = await somebody(target, 'archived person', ({ archived }) => archived !== null);
      await expectFilter(
        target,
        `archived=true&origin=${person.origin}`,
        ({ archived, origin }) => archived !== null && origin === person.origin,
        person,
      );
    },
  },
  {
    ...docs,
    id: 'LVR-0523',
    should: 'list no confidential people unless asked',
    run: async (target) => {
      for (const { confidentiality } of await people(target)) {
        assert.equal(confidentiality, 'non-confidential');
      }
    },
  },
  {
    ...docs,
    level: 'SHOULD',
    id: 'LVR-0524',
    should: 'refuse a confidentiality that does not exist',
    run: async (target) =>
      expectError(await target.request('GET', '/opportunities?confidentiality=secret'), 400),
  },
  {
    ...docs,
    level: 'SHOULD',
    id: 'LVR-0525',
    should: 'refuse a time that is not milliseconds',
    run: async (target) =>
      expectError(await target.request('GET', '/opportunities?created_at_start=yesterday'), 400),
  },
];
