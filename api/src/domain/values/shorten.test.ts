import { expect, it } from 'vitest';

import { shorten } from './shorten.ts';

it.each([
  ['Ana', 3, 'Ana'],
  ['Ana Lima', 5, 'Ana…'],
  ['abc𠮷田', 5, 'abc…'],
  ['', 5, ''],
])('shortens %j to at most %i: %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});
