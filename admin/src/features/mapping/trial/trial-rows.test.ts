import { expect, it } from 'vitest';

import { type TrialField, trialRows } from './trial-rows.ts';

const field = (label: string, counts: Partial<TrialField>): TrialField => ({
  employeeField: { key: label, label },
  unchanged: 0,
  changed: 0,
  filled: 0,
  emptied: 0,
  empty: 0,
  failed: 0,
  lost: 0,
  examples: [],
  ...counts,
});

it('puts what fails before what is emptied before what changes, and apart from what stays', () => {
  const rows = trialRows([
    field('Phone', { unchanged: 50 }),
    field('Team', { changed: 12 }),
    field('Salary', { emptied: 2 }),
    field('Start date', { failed: 1 }),
    field('Buddy', { empty: 50 }),
    field('Laptop', { filled: 9 }),
  ]);
  const labels = (fields: TrialField[]) => fields.map(({ employeeField }) => employeeField.label);
  expect(labels(rows.notable)).toEqual(['Start date', 'Salary', 'Team', 'Laptop']);
  expect(labels(rows.same)).toEqual(['Phone', 'Buddy']);
});

it('does not take a field that fails with the published rules too for one that differs', () => {
  const rows = trialRows([field('Manager', { failed: 7 }), field('Phone', { unchanged: 7 })]);
  expect([rows.notable.length, rows.differs]).toEqual([1, false]);
  expect(trialRows([field('Team', { changed: 1 })]).differs).toBe(true);
});

it('takes a field that fails where the published rules give a value for one that differs, and says so', () => {
  const rows = trialRows([
    field('Job title', { failed: 5, lost: 5 }),
    field('Phone', { failed: 2, lost: 1, unchanged: 3 }),
    field('Manager', { failed: 5 }),
  ]);
  expect(rows).toMatchObject({
    differs: true,
    losses: [
      'Job title would fail for 5 of 5 hires who would get a value from the published rules.',
      'Phone would fail for 1 of 5 hires who would get a value from the published rules.',
    ],
  });
});
