import { expect, it } from 'vitest';

import { tilesOf } from './attention.ts';

const quiet = {
  importsWithProblem: 0,
  importsToDecide: 0,
  employeesFlagged: 0,
  hiresLast30Days: 3,
};

it('leaves people in peace when nothing is wrong', () => {
  expect(tilesOf(quiet).filter(({ urgent }) => urgent)).toEqual([]);
});

it('leads from the problems to the imports that have one', () => {
  const [problems] = tilesOf({ ...quiet, importsWithProblem: 1 });
  expect(problems).toMatchObject({
    urgent: true,
    label: 'failed import',
    to: { query: { status: 'failed' } },
  });
});

it('puts decisions first, while there are any', () => {
  const [decide, ...others] = tilesOf({ ...quiet, importsToDecide: 2 });
  expect(decide).toMatchObject({
    label: 'imports need a decision',
    to: { query: { status: 'needs-decision' } },
  });
  expect(others).toEqual(tilesOf(quiet));
});

it('leads from flagged employees to a list of just them', () => {
  const [, flagged] = tilesOf({ ...quiet, employeesFlagged: 2 });
  expect(flagged).toMatchObject({ to: { name: 'employees', query: { flagged: '1' } } });
});
