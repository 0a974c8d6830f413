import { expect, it } from 'vitest';

import { matchesName } from './matches-name.ts';

it.each([
  ['Maya Okafor-Lindqvist', 'maya', true],
  ['Maya Okafor-Lindqvist', 'LINDQ okafor', true],
  ['Zoë Müller', 'zoe muller', true],
  ['Søren Łukasz', 'soren lukasz', true],
  ['Soren', 'Søren', true],
  ["Siobhán O'Brien", 'obrien', false],
  ["Siobhán O'Brien", "o'brien", true],
  ['山田 太郎', '山田', true],
  ['Maya', 'aya', false],
  ['Maya', 'maya x', false],
  ['', 'maya', false],
  ['Maya', ' - ', false],
])('whether “%s” is found by “%s”: %s', (name, search, expected) => {
  expect(matchesName(name, search)).toBe(expected);
});
