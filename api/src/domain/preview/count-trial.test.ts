import { expect, test } from 'vitest';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../employee/employee-field.ts';
import type { FieldValue } from '../values/field-value.ts';
import { TrialCount } from './count-trial.ts';
import type { MappedValue } from '../employee/mapped-value.ts';

const SALARY = BUILT_IN_EMPLOYEE_FIELDS.filter(({ key }) => key === 'salary');

function candidate(name: string) {
  return { candidateId: name, name, email: null, headline: null, stage: null, hiredAt: null };
}

function pay(amount: string): FieldValue {
  return { amount, currency: 'USD', interval: 'YEAR' };
}

function mapped(value: FieldValue | null, problem: string | null = null): readonly MappedValue[] {
  const text = value === null ? null : 'in words';
  return [{ employeeField: 'salary', sourceFields: [], raw: null, value, text, problem }];
}

test('counts each candidate once in each field, by what became of the value', () => {
  const count = new TrialCount(SALARY);
  count.add(candidate('same'), mapped(pay('1000')), mapped(pay('1000.00')));
  count.add(candidate('other'), mapped(pay('1000')), mapped(pay('2000')));
  count.add(candidate('gained'), mapped(null), mapped(pay('1')));
  count.add(candidate('lost'), mapped(pay('1')), mapped(null));
  count.add(candidate('none'), mapped(null), mapped(null));
  count.add(candidate('broken'), mapped(pay('1')), mapped(null, '“much” is not an amount'));
  count.add(candidate('broken both'), mapped(null, 'no'), mapped(null, 'no'));
  count.add(candidate('broken before'), mapped(null, 'no'), mapped(pay('1')));
  expect(count.fields()).toMatchObject([
    {
      employeeField: { key: 'salary' },
      unchanged: 1,
      changed: 1,
      filled: 2,
      emptied: 1,
      empty: 1,
      failed: 2,
      lost: 1,
    },
  ]);
});

test('shows the worst ones first, at most five', () => {
  const count = new TrialCount(SALARY);
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    count.add(candidate(name), mapped(pay('1')), mapped(pay('2')));
  }
  count.add(candidate('lost'), mapped(pay('1')), mapped(null));
  count.add(candidate('broken'), mapped(pay('1')), mapped(null, 'no'));
  const [salary] = count.fields();
  expect(salary?.examples.map((example) => example.candidate.name)).toEqual([
    'broken',
    'lost',
    'a',
    'b',
    'c',
  ]);
  expect(salary?.examples[0]).toMatchObject({ before: 'in words', after: null, problem: 'no' });
});

test('has every field from the start', () => {
  expect(new TrialCount(BUILT_IN_EMPLOYEE_FIELDS).fields()).toHaveLength(
    BUILT_IN_EMPLOYEE_FIELDS.length,
  );
});
