import { expect, it } from 'vitest';

import { mayHaveMissedHires, neverHeardFrom, repairPlan } from './webhook-signs.ts';

const at = '2026-11-23T12:00:00Z';

it('suspects a switched-off event only while neither a delivery nor a check has come', () => {
  expect(neverHeardFrom({ lastDeliveryAt: null, lastCheckedAt: null })).toBe(true);
  expect(neverHeardFrom({ lastDeliveryAt: at, lastCheckedAt: null })).toBe(false);
  expect(neverHeardFrom({ lastDeliveryAt: null, lastCheckedAt: at })).toBe(false);
});

it('says what Repair will do', () => {
  expect(repairPlan([{ kind: 'MISSING' }])).toBe('Repair adds missing webhooks.');
  expect(repairPlan([{ kind: 'DOUBLED' }])).toBe('Repair removes extra webhooks from Lever.');
  const both = 'Repair adds missing webhooks and removes extra ones.';
  expect(repairPlan([{ kind: 'OLD_ADDRESS' }])).toBe(both);
  expect(repairPlan([{ kind: 'MISSING' }, { kind: 'ORPHANED' }])).toBe(both);
});

it('thinks of hires that no one was told of', () => {
  expect(mayHaveMissedHires([{ kind: 'ORPHANED' }, { kind: 'MISSING' }])).toBe(true);
  expect(mayHaveMissedHires([{ kind: 'DOUBLED' }])).toBe(false);
});
