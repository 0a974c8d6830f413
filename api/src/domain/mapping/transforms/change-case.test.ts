import { expect, it } from 'vitest';

import { transformed } from '../../../../test/mapping/samples.ts';

it.each([
  ['TIDY', '  san \t francisco ', 'san francisco'],
  ['UPPER', ' ca', 'CA'],
  ['LOWER', 'Full-Time', 'full-time'],
  ['TITLE', 'SENIOR data-ENGINEER, o’brien', 'Senior Data-Engineer, O’Brien'],
  ['TITLE', 'élan vital', 'Élan Vital'],
  ['SENTENCE', 'FULL TIME', 'Full time'],
] as const)('%s: “%s” becomes “%s”', (to, from, value) => {
  expect(transformed({ kind: 'CHANGE_CASE', to }, from)).toEqual({ value, type: 'TEXT' });
});

it('keeps the lines of long texts, and changes each entry of a list', () => {
  const upper = { kind: 'CHANGE_CASE', to: 'UPPER' } as const;
  expect(transformed(upper, ' a  b \n c ', 'LONG_TEXT')).toEqual({
    value: 'A B\nC',
    type: 'LONG_TEXT',
  });
  expect(transformed(upper, ['mac', ' ', 'desk '], 'CHOICES')).toEqual({
    value: ['MAC', 'DESK'],
    type: 'CHOICES',
  });
});
