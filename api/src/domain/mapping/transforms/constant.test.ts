import { expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

const constant = (when: 'ALWAYS' | 'EMPTY', value = 'Acme') =>
  ({ kind: 'CONSTANT', value, when }) as const;

it('gives its value always, or only for nothing', () => {
  expect(transformed(constant('ALWAYS'), 'x')).toEqual({ value: 'Acme', type: 'TEXT' });
  expect(transformed(constant('ALWAYS'), null)).toEqual({ value: 'Acme', type: 'TEXT' });
  expect(transformed(constant('EMPTY'), null)).toEqual({ value: 'Acme', type: 'TEXT' });
  expect(transformed(constant('EMPTY'), 7, 'NUMBER')).toEqual({ value: 7, type: 'NUMBER' });
});

it('refuses to be blank or endless', () => {
  expect(wrongSettings(constant('ALWAYS', ' '))).toContain('blank');
  expect(wrongSettings(constant('ALWAYS', 'x'.repeat(2001)))).toContain('2001 characters');
});
