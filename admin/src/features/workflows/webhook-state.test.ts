import { expect, it } from 'vitest';

import { webhookState } from './webhook-state.ts';

const early = '2026-05-20T08:00:00Z';
const late = '2026-05-20T09:00:00Z';

it('tells a listener without a webhook, which can never hear anything', () => {
  expect(webhookState(null)).toEqual({ kind: 'missing' });
});

it('tells a webhook that nothing has come by yet', () => {
  expect(webhookState({ lastDeliveryAt: null, lastCheckedAt: null })).toEqual({ kind: 'silent' });
});

it('shows the latest sign of life', () => {
  const checkedLast = { lastDeliveryAt: early, lastCheckedAt: late };
  const deliveredLast = { lastDeliveryAt: late, lastCheckedAt: early };
  expect(webhookState(checkedLast)).toEqual({ kind: 'checked', at: late });
  expect(webhookState(deliveredLast)).toEqual({ kind: 'delivered', at: late });
});

it('shows a check as one even when it counts as the last delivery too', () => {
  const both = { lastDeliveryAt: late, lastCheckedAt: late };
  expect(webhookState(both)).toEqual({ kind: 'checked', at: late });
});
