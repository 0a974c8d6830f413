import { expect, it } from 'vitest';

import { isSetUp, setupSteps, type StepKey } from './setup-steps.ts';

const keys: StepKey[] = [
  'CONNECT_PROVIDER',
  'VALIDATE_CONNECTION',
  'REVIEW_FIELD_MAPPING',
  'ADD_LISTENER',
  'FIRST_HIRE',
];
const after = (...done: StepKey[]) => keys.map((key) => ({ key, done: done.includes(key) }));
const states = (...done: StepKey[]) => setupSteps(after(...done)).map(({ state }) => state);

it('has one thing to do next', () => {
  expect(states()).toEqual(['next', 'later', 'optional', 'later', 'later']);
});

it('does not wait for the field mapping, which has a default', () => {
  expect(states('CONNECT_PROVIDER', 'VALIDATE_CONNECTION')).toEqual([
    'done',
    'done',
    'optional',
    'next',
    'later',
  ]);
});

it('is set up when all but the optional step is done', () => {
  expect(isSetUp(after('CONNECT_PROVIDER', 'VALIDATE_CONNECTION', 'ADD_LISTENER'))).toBe(false);
  expect(isSetUp(after(...keys.filter((key) => key !== 'REVIEW_FIELD_MAPPING')))).toBe(true);
});

it('asks to connect again after a disconnect, although hires have arrived', () => {
  const steps = setupSteps(after('REVIEW_FIELD_MAPPING', 'ADD_LISTENER', 'FIRST_HIRE'));
  expect(steps[0]?.state).toBe('next');
});
