import { describe, expect, it } from 'vitest';

import type { FieldType } from '../../shared/field-types.ts';
import { changedValues, dataOf, draftOf } from './value-draft.ts';

const salary = { amount: '182500', currency: 'USD', interval: 'YEAR' };
const hana = { employeeId: 'e1', name: 'Hana Manager' };

describe('a value and its input', () => {
  it.each<[FieldType, unknown, unknown]>([
    ['TEXT', 'Maya', 'Maya'],
    ['NUMBER', 12.5, 12.5],
    ['DATE', '2026-12-07', '2026-12-07'],
    ['YES_NO', false, false],
    ['CHOICES', ['Mac', 'Desk'], ['Mac', 'Desk']],
    ['MONEY', salary, salary],
    ['EMPLOYEE', { ...hana, email: null }, { employeeId: 'e1' }],
    ['TEXT', null, null],
    ['MONEY', null, null],
    ['CHOICES', null, null],
    ['EMPLOYEE', null, null],
    ['YES_NO', null, null],
  ])('of the type %s: %j is sent as %j', (type, data, sent) => {
    expect(dataOf(type, draftOf(type, data))).toEqual(sent);
  });

  it('sends what is no number as it was typed', () => {
    expect(dataOf('NUMBER', 'about 12')).toBe('about 12');
  });

  it('sends half a salary, for the API to refuse', () => {
    expect(dataOf('MONEY', { amount: '10', currency: '', interval: 'YEAR' })).toEqual({
      amount: '10',
      currency: '',
      interval: 'YEAR',
    });
  });
});

it('sends only what was changed, and what was emptied', () => {
  const values = [
    { field: { key: 'firstName', type: 'TEXT' }, data: 'Maya' },
    { field: { key: 'team', type: 'TEXT' }, data: 'Data' },
    { field: { key: 'salary', type: 'MONEY' }, data: salary },
  ] as const;
  const drafts = new Map<string, string | typeof salary>([
    ['firstName', ' Maya '],
    ['team', ''],
    ['salary', { ...salary, currency: 'usd' }],
  ]);
  expect(changedValues(values, drafts)).toEqual([{ field: 'team', data: null }]);
});
