import { expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

const change = (take: 'FIRST' | 'LAST' | 'JOINED' | 'SPLIT', separator = ', ') =>
  ({ kind: 'CHANGE_LIST', take, separator }) as const;

it.each([
  ['FIRST', 'Mac'],
  ['LAST', 'Desk'],
  ['JOINED', 'Mac, Desk'],
] as const)('takes of a list the %s: %s', (take, value) => {
  expect(transformed(change(take), [' ', ' Mac', 'Desk'], 'CHOICES')).toEqual({
    value,
    type: 'TEXT',
  });
});

it('splits a text, and the entries of a list', () => {
  expect(transformed(change('SPLIT', ';'), 'Mac; ;Desk')).toEqual({
    value: ['Mac', 'Desk'],
    type: 'CHOICES',
  });
  expect(transformed(change('SPLIT', ';'), ['Mac;Desk', 'Pen'], 'CHOICES')).toMatchObject({
    value: ['Mac', 'Desk', 'Pen'],
  });
});

it('leaves what is no list, and gives nothing for an empty one', () => {
  expect(transformed(change('FIRST'), 7, 'NUMBER')).toEqual({ value: 7, type: 'NUMBER' });
  expect(transformed(change('LAST'), [' '], 'CHOICES')).toBeNull();
});

it('refuses to split at nothing', () => {
  expect(wrongSettings(change('SPLIT', ''))).toContain('separates the entries');
  expect(wrongSettings(change('JOINED', ''))).toBeNull();
});
