import { expect, it } from 'vitest';

import { transformed } from '../../../../test/mapping/samples.ts';

it.each([
  ['POINT', '1,234.56', 1234.56],
  ['POINT', '1234.56', 1234.56],
  ['POINT', "1'234.5", 1234.5],
  ['POINT', '-7', -7],
  ['COMMA', '1.234,56', 1234.56],
  ['COMMA', '1 234,56', 1234.56],
  ['COMMA', '1\u00a0234', 1234],
] as const)('reads with a decimal %s “%s” as %s', (decimalMark, text, value) => {
  expect(transformed({ kind: 'READ_NUMBER', decimalMark }, text)).toEqual({
    value,
    type: 'NUMBER',
  });
});

it.each([
  ['POINT', '1.234,56'],
  ['POINT', '12,34'],
  ['COMMA', '1,234.56'],
  ['POINT', '1e5'],
  ['POINT', 'about 12'],
] as const)('with a decimal %s, “%s” is not a number', (decimalMark, text) => {
  expect(transformed({ kind: 'READ_NUMBER', decimalMark }, text)).toEqual({
    problem: `“${text}” is not a number`,
  });
});

it('refuses more digits than a number keeps', () => {
  expect(transformed({ kind: 'READ_NUMBER', decimalMark: 'POINT' }, '9007199254740993')).toEqual({
    problem: '“9007199254740993” has too many digits to be stored exactly',
  });
});
