import { expect, it } from 'vitest';

import { draftOf, emptyDraft, inputOf, moved } from './field-draft.ts';

const shirt = {
  label: 'T-shirt size',
  group: 'Personal',
  type: 'CHOICE',
  choices: ['S', 'M'],
  required: false,
  description: '',
} as const;

it('sends each choice once, without blank lines', () => {
  const draft = { ...draftOf(shirt), choices: ' S \n\nM\nS\n' };
  expect(inputOf(draft).choices).toEqual(['S', 'M']);
});

it('sends no choices for a type that has none', () => {
  expect(inputOf({ ...draftOf(shirt), type: 'TEXT' }).choices).toEqual([]);
});

it('gives back what it was made from', () => {
  const { type: _, ...rest } = shirt;
  expect(inputOf(draftOf(shirt))).toEqual(rest);
});

it('trims what people type', () => {
  const draft = { ...emptyDraft('Job'), label: '  Badge number ', group: ' Access ' };
  expect(inputOf(draft)).toMatchObject({ label: 'Badge number', group: 'Access' });
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
