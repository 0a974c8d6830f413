import { expect, it } from 'vitest';

import { menuOf, type SourceFieldOption } from './source-field-groups.ts';

const field = (key: string, group: SourceFieldOption['group'], custom = false) => ({
  key,
  label: key,
  group,
  custom,
});

const labels = (menu: ReturnType<typeof menuOf>) =>
  menu.map((section) => section.map(({ name }) => name));

it('groups the source fields in the order in which a candidate comes about', () => {
  const menu = menuOf([field('salary', 'OFFER'), field('email', 'CONTACT')], 'Not mapped');
  expect(labels(menu)).toEqual([['Not mapped'], ['Contact', 'email'], ['Offer', 'salary']]);
});

it('lists custom fields after the default ones of their group', () => {
  const menu = menuOf([field('laptop', 'OFFER', true), field('salary', 'OFFER')], 'Not mapped');
  expect(labels(menu)[1]).toEqual(['Offer', 'salary', 'laptop']);
});

it('shows the group of a chosen field, since several groups have a title', () => {
  const [, posting] = menuOf([field('title', 'POSTING')], 'Not mapped');
  expect(posting?.[1]?.label).toBe('Posting › title');
});

it('keeps showing a chosen field that Lever no longer has', () => {
  const [[first] = []] = menuOf([], 'Not mapped', 'offer.old');
  expect(first?.label).toBe('offer.old (no longer known)');
});
