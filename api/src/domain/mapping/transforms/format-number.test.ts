import { expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

it.each([
  [1234567.891, 2, true, '1,234,567.89'],
  [1234567.891, null, false, '1234567.891'],
  [2.675, 2, false, '2.68'],
  [-0.004, 2, false, '0.00'],
  [1e21, null, true, '1,000,000,000,000,000,000,000'],
  [999.5, 0, true, '1,000'],
] as const)('writes %s with %s decimals, grouped %s: %s', (number, decimals, grouped, value) => {
  expect(transformed({ kind: 'FORMAT_NUMBER', decimals, grouped }, number, 'NUMBER')).toEqual({
    value,
    type: 'TEXT',
  });
});

it('takes numbers in texts, and of money the amount', () => {
  const transform = { kind: 'FORMAT_NUMBER', decimals: 2, grouped: false } as const;
  const money = { amount: '90071992547409931.255', currency: 'USD', interval: 'YEAR' } as const;
  expect(transformed(transform, ' 1,250.5 ')).toMatchObject({ value: '1250.50' });
  expect(transformed(transform, money, 'MONEY')).toMatchObject({ value: '90071992547409931.26' });
  expect(transformed(transform, Number.NaN, 'NUMBER')).toEqual({
    problem: '“NaN” is not a number',
  });
});

it('takes endless digits for no number, at once', () => {
  const transform = { kind: 'FORMAT_NUMBER', decimals: null, grouped: true } as const;
  const digits = '1'.repeat(500_000);
  expect(transformed(transform, digits)).toMatchObject({ problem: expect.any(String) });
  const money = { amount: digits, currency: 'USD', interval: 'YEAR' } as const;
  expect(transformed(transform, money, 'MONEY')).toMatchObject({ problem: expect.any(String) });
});

it('refuses too many decimals', () => {
  expect(wrongSettings({ kind: 'FORMAT_NUMBER', decimals: -1, grouped: false })).toContain(
    '0 to 6',
  );
});
