import { expect, it } from 'vitest';

import { typedWords } from './typed-words.ts';

it.each([
  ['1 July 2019', 'DATE', 'Jul 1, 2019'],
  ['2019', 'DATE', '2019'],
  ['182,500.50 USD per year', 'MONEY', 'USD 182,500.50 per year'],
  ['182500', 'MONEY', '182500'],
  ['4100', 'NUMBER', '4100'],
  ['9007199254740993.5', 'NUMBER', '9007199254740993.5'],
  ['1 July 2019', 'TEXT', '1 July 2019'],
] as const)('writes “%s” of type %s as “%s”', (words, type, written) => {
  expect(typedWords(words, type).replaceAll('\u00A0', ' ')).toBe(written);
});
