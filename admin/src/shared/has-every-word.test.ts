import { expect, it } from 'vitest';

import { hasEveryWord } from './has-every-word.ts';

const jane = { label: 'Jane Müller-Lind', description: 'Engineer · jane@example.com' };

it.each([
  ['jane', true],
  ['lind JANE', true],
  ['muller', true],
  ['engineer', true],
  ['zainab', false],
  ['jane zainab', false],
])('finds “%s”: %s', (words, expected) => {
  expect(hasEveryWord(words)(jane)).toBe(expected);
});
