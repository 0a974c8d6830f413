import { expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

const transform = { kind: 'READ_YES_NO', yes: ['Needed', '1'], no: ['not needed', '0'] } as const;

it.each([
  ['yes', true],
  [' TRUE ', true],
  ['needed', true],
  ['No', false],
  ['Not  needed', false],
])('reads “%s” as %s', (text, value) => {
  expect(transformed(transform, text)).toEqual({ value, type: 'YES_NO' });
});

it('reads numbers by their words, and keeps yes and no', () => {
  expect(transformed(transform, 1, 'NUMBER')).toMatchObject({ value: true });
  expect(transformed(transform, false, 'YES_NO')).toMatchObject({ value: false });
});

it('is a problem for other words', () => {
  expect(transformed(transform, 'maybe')).toEqual({ problem: '“maybe” is neither yes nor no' });
});

it('refuses a word for both, and blank ones', () => {
  expect(wrongSettings({ kind: 'READ_YES_NO', yes: ['X'], no: ['x '] })).toContain(
    'both yes and no',
  );
  expect(wrongSettings({ kind: 'READ_YES_NO', yes: [' '], no: [] })).toContain('blank');
});
