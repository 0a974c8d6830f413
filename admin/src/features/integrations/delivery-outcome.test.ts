import { expect, it } from 'vitest';

import { deliveryTitle } from './delivery-outcome.ts';

const hired = { eventName: 'candidateHired', event: { label: 'Candidate hired' } };

it('shows Lever’s check as a check and not as a hire', () => {
  expect(deliveryTitle({ ...hired, outcome: 'CHECK' })).toBe('Verify connection');
  expect(deliveryTitle({ ...hired, outcome: 'IMPORTED' })).toBe('Candidate hired');
});

it('falls back on Lever’s own name of an event that Sora does not know', () => {
  const unknown = { eventName: 'panelMoved', event: null, outcome: 'IGNORED' as const };
  expect(deliveryTitle(unknown)).toBe('panelMoved');
});
