import { describe, expect, it } from 'vitest';

import {
  candidateWith,
  sourceField,
  transformed,
  wrongSettings,
} from '../../../../test/mapping/samples.ts';
import { NO_ANSWERS, questionKey, type ExpressionAnswer } from '../engine/answers.ts';
import { expression } from './expression.ts';

const transform = { kind: 'EXPRESSION', expression: 'value' } as const;

function answered(answer: ExpressionAnswer) {
  const asked = transformed(transform, 'x');
  if (!asked || !('asks' in asked)) throw new Error('Nothing was asked');
  const expressions = new Map([[questionKey(asked.asks), answer]]);
  return transformed(transform, 'x', 'TEXT', { ...NO_ANSWERS, expressions });
}

describe('an expression', () => {
  it('is asked for the value, the person and all filled fields', () => {
    const candidate = candidateWith(
      [sourceField('offer.level', 'TEXT', 'L5'), sourceField('offer.blank', 'TEXT', null)],
      {
        stage: { id: 's', name: 'Offer' },
        archive: { archivedAt: new Date('2026-10-12T08:00:00Z'), reason: 'Hired', isHire: true },
      },
    );
    const { apply } = expression.compile(transform);
    expect(apply({ value: 'x', type: 'TEXT' }, { candidate, answers: NO_ANSWERS })).toEqual({
      asks: {
        kind: 'EXPRESSION',
        expression: 'value',
        input: {
          value: 'x',
          candidate: {
            name: 'Maya Okafor-Lindqvist',
            email: null,
            headline: null,
            stage: 'Offer',
            hiredAt: '2026-10-12T08:00:00.000Z',
            archiveReason: 'Hired',
          },
          fields: { 'offer.level': 'L5' },
        },
      },
    });
  });

  it('does not read pay where everyone sees what it gives', () => {
    const candidate = candidateWith([
      sourceField('offer.salary', 'MONEY', { amount: '90000', currency: 'USD', interval: 'YEAR' }),
      sourceField('offer.salary_amount', 'NUMBER', 90_000),
      { ...sourceField('offer.custom_ote', 'NUMBER', 120_000), custom: true },
      { ...sourceField('offer.custom_nickname', 'TEXT', 'May'), custom: true },
    ]);
    const { apply } = expression.compile(transform, { forEveryone: true });
    expect(apply({ value: 'x', type: 'TEXT' }, { candidate, answers: NO_ANSWERS })).toMatchObject({
      asks: { input: { fields: { 'offer.custom_nickname': 'May' } } },
    });
  });

  it('is asked for nothing too', () => {
    expect(transformed(transform, null)).toMatchObject({ asks: { input: { value: null } } });
  });

  it.each([
    [null, null],
    [' ', null],
    ['y', { value: 'y', type: 'TEXT' }],
    [7, { value: 7, type: 'NUMBER' }],
    [false, { value: false, type: 'YES_NO' }],
    [['a', 1, null, true], { value: ['a', '1', 'Yes'], type: 'CHOICES' }],
    [[], null],
    [
      { amount: '12.50', currency: 'USD', interval: 'HOUR' },
      { value: { amount: '12.50', currency: 'USD', interval: 'HOUR' }, type: 'MONEY' },
    ],
    [
      { amount: 5, currency: 'USD' },
      { value: { amount: '5', currency: 'USD', interval: 'ONE_TIME' }, type: 'MONEY' },
    ],
    [
      { email: 'hana@acme.test' },
      { value: { name: 'hana@acme.test', email: 'hana@acme.test' }, type: 'EMPLOYEE' },
    ],
  ])('gives for %j %j', (value, outcome) => {
    expect(answered({ value })).toEqual(outcome);
  });

  it.each([
    [{ amount: 0.30000000000000004, currency: 'USD' }, 'fraction'],
    [{ amount: '5' }, 'without a currency'],
    [{ amount: '5', currency: 'USD', interval: 'FORTNIGHT' }, 'interval'],
    [{ a: 1 }, 'not a valid value for this field'],
    [[{ a: 1 }], 'isn’t all text'],
  ])('cannot use %j', (value, words) => {
    expect(answered({ value })).toEqual({ problem: expect.stringContaining(words) });
  });

  it('passes on why there is no answer', () => {
    expect(answered({ problem: 'It took too long' })).toEqual({ problem: 'It took too long' });
  });

  it('refuses to be blank or endless', () => {
    expect(wrongSettings({ ...transform, expression: ' ' })).toContain('blank');
    expect(wrongSettings({ ...transform, expression: 'x'.repeat(2001) })).toContain(
      '2001 characters',
    );
  });
});
