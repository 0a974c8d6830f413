import { expect, it } from 'vitest';

import { memberProblem } from './member-problem.ts';

it('says what is wrong at the input that is wrong', () => {
  const refusal = { field: 'email', message: 'Somebody has this address already.' };
  expect(memberProblem(refusal).at).toBe('email');
});

it('says it above the form when no input is to blame', () => {
  expect(memberProblem({ field: 'role', message: 'No such role.' }).at).toBe('form');
});
