import { expect, it } from 'vitest';

import { sourceCatalogue } from './source-catalogue.ts';
import { closedMenu, sourceMenu } from './source-menu.ts';
import type { SourceField } from './source-field.ts';

const field = (key: string, group: SourceField['group'], custom = false): SourceField => ({
  key,
  label: key,
  group,
  custom,
  type: 'TEXT',
  sensitive: false,
  vanished: false,
  lastSeenAt: null,
  fill: { candidates: 50, filled: 38 },
  maybeRenamedTo: null,
});
const asked = { search: '', nothing: 'Not mapped', chosen: undefined, except: '' };

function names(...[fields, options = {}]: [SourceField[], Partial<typeof asked>?]): string[][] {
  const { sections } = sourceMenu(sourceCatalogue(fields, []), { ...asked, ...options });
  return sections.map((section) => section.map(({ name }) => name));
}

it('groups the source fields in the order in which a candidate comes about', () => {
  const fields = [field('salary', 'OFFER'), field('email', 'CONTACT')];
  expect(names(fields)).toEqual([['Not mapped'], ['Contact', 'email'], ['Offer', 'salary']]);
});

it('lists custom fields after the default ones of their group', () => {
  const fields = [field('laptop', 'OFFER', true), field('salary', 'OFFER')];
  expect(names(fields)[1]).toEqual(['Offer', 'salary', 'laptop']);
});

it('finds a field by words of its group, name and key, in any order', () => {
  const fields = [field('laptop model', 'OFFER'), field('laptop', 'REFERRAL')];
  expect(names(fields, { search: 'Laptop off' })).toEqual([['Offer', 'laptop model']]);
});

it('offers the other employee fields, and never the one that is filled', () => {
  const employeeFields = [
    { key: 'firstName', label: 'First name', type: 'TEXT' as const },
    { key: 'lastName', label: 'Last name', type: 'TEXT' as const },
  ];
  const { sections } = sourceMenu(sourceCatalogue([], employeeFields), {
    ...asked,
    except: 'employee.firstName',
  });
  expect(sections[1]?.map(({ name }) => name)).toEqual(['Employee field', 'Last name']);
});

it('shows the group of a chosen field, since several groups have a title', () => {
  const catalogue = sourceCatalogue([field('title', 'POSTING')], []);
  expect(closedMenu(catalogue, 'title')[0]?.[0]?.label).toBe('Posting › title');
});

it('keeps showing a chosen field that Lever no longer has', () => {
  expect(closedMenu(sourceCatalogue([], []), 'offer.old')[0]?.[0]?.label).toBe(
    'offer.old (no longer known)',
  );
  const [[first] = []] = sourceMenu(sourceCatalogue([], []), {
    ...asked,
    chosen: 'offer.old',
  }).sections;
  expect(first?.label).toBe('offer.old (no longer known)');
});

it('shows some of every group when there are a thousand, and says how many it left out', () => {
  const custom = Array.from({ length: 1000 }, (_, index) =>
    field(`custom ${index}`, 'OFFER', true),
  );
  const catalogue = sourceCatalogue([...custom, field('resume', 'FORM')], []);
  const { sections, left } = sourceMenu(catalogue, asked);
  expect(sections.at(-1)?.map(({ name }) => name)).toEqual(['Profile form', 'resume']);
  expect(sections[1]).toHaveLength(80);
  expect(left).toBe(921);
  const found = sourceMenu(catalogue, { ...asked, search: 'custom 77' });
  expect([found.sections.flat().length, found.left]).toEqual([20, 0]);
  expect(sourceMenu(catalogue, { ...asked, search: 'custom' }).left).toBe(960);
  expect(found.sections.flat().map(({ name }) => name)).toContain('custom 770');
});

it('looks at each of a thousand source fields once for a search', () => {
  const fields = Array.from({ length: 1000 }, (_, index) =>
    field(`custom ${index}`, 'OFFER', true),
  );
  const catalogue = sourceCatalogue(fields, []);
  let looks = 0;
  const entries = catalogue.entries.map((entry) => ({
    ...entry,
    get words() {
      looks += 1;
      return entry.words;
    },
  }));
  sourceMenu({ ...catalogue, entries }, { ...asked, search: '7' });
  expect(looks).toBe(1000);
});
