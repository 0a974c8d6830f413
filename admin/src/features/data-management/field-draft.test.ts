import { expect, it } from 'vitest';

import { draftOf, emptyDraft, inputOf, moved } from './field-draft.ts';

const shirt = {
  label: 'T-shirt size',
  group: 'Personal',
  type: 'CHOICE',
  choices: ['S', 'M'],
  required: false,
  description: '',
  visibility: 'EVERYONE',
} as const;

it('sends each choice once, without blank lines', () => {
  const draft = { ...draftOf(shirt), choices: ' S \n\nM\nS\n' };
  expect(inputOf(draft, 'EVERYONE').choices).toEqual(['S', 'M']);
});

it('sends no choices for a type that has none', () => {
  expect(inputOf({ ...draftOf(shirt), type: 'TEXT' }, 'EVERYONE').choices).toEqual([]);
});

it('gives back what it was made from', () => {
  const { type: _, visibility, ...rest } = shirt;
  expect(inputOf(draftOf(shirt), visibility)).toEqual(rest);
});

it('says who sees a field only when that was changed', () => {
  const draft = { ...draftOf(shirt), visibility: 'ADMINISTRATORS' } as const;
  expect(inputOf(draft, 'EVERYONE')).toMatchObject({ visibility: 'ADMINISTRATORS' });
  expect(inputOf(draft, 'ADMINISTRATORS')).not.toHaveProperty('visibility');
});

it('trims what people type', () => {
  const draft = { ...emptyDraft('Job'), label: '  Badge number ', group: ' Access ' };
  expect(inputOf(draft, 'EVERYONE')).toMatchObject({ label: 'Badge number', group: 'Access' });
});

it.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, undefined],
  ['c', 1, undefined],
  ['gone', 1, undefined],
] as const)('moves %s by %i', (key, by, expected) => {
  expect(moved(['a', 'b', 'c'], key, by)).toEqual(expected);
});
