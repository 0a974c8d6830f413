import { expect, it } from 'vitest';

import { eventOptions } from './event-options.ts';

const event = (type: string, canEnterWorkflow: boolean) => ({
  type,
  label: type,
  description: '',
  canEnterWorkflow,
  needsStage: false,
});

it('offers Candidate hired first, and no event that can let no one in', () => {
  const options = eventOptions([
    event('CONTACT_CREATED', false),
    event('APPLICATION_CREATED', true),
    event('CANDIDATE_HIRED', true),
  ]);
  expect(options.map(({ type }) => type)).toEqual(['CANDIDATE_HIRED', 'APPLICATION_CREATED']);
});
