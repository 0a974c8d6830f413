import { expect, it } from 'vitest';

import { lookUpOrder } from '../../domain/mapping/engine/look-up-order.ts';
import { toRules } from './to-rules.ts';

/** Each takes what the next one gives. */
const chained = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    employeeField: `field${index}`,
    sourceFields: [`employee.field${index + 1}`],
    joinWith: null,
    transforms: [],
  }));

it('takes as many rules as anybody can need, and no more', () => {
  expect(lookUpOrder(toRules(chained(500))).order).toHaveLength(500);
  expect(() => toRules(chained(501))).toThrow('Use up to 500 rules.');
});

it('takes texts as they can be kept', () => {
  const [rule] = toRules([
    {
      employeeField: 'jobTitle',
      sourceFields: ['posting.title'],
      joinWith: '\ud83d',
      transforms: [{ expression: { expression: '"a\u0000" & value' } }],
    },
  ]);
  expect(rule).toMatchObject({
    joinWith: '\ufffd',
    transforms: [{ kind: 'EXPRESSION', expression: '"a" & value' }],
  });
});
