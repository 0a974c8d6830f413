import { expect, it } from 'vitest';

import { signatureRefused } from './signature-refused.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const webhook = { createdAt: at(1), rotatedAt: null };
const refusals = [{ reason: 'SIGNATURE', count: 3, lastAt: at(5) }] as const;
const arrived = { lastDeliveryAt: at(2), lastCheckedAt: null, refusals };

it('is so while nothing was accepted since the last that was refused', () => {
  expect(signatureRefused(webhook, arrived)).toBe(true);
  expect(signatureRefused(webhook, { ...arrived, lastDeliveryAt: null })).toBe(true);
});

it('is over once a delivery or a check is accepted, or the token is rotated', () => {
  expect(signatureRefused(webhook, { ...arrived, lastDeliveryAt: at(6) })).toBe(false);
  expect(signatureRefused(webhook, { ...arrived, lastCheckedAt: at(6) })).toBe(false);
  expect(signatureRefused({ ...webhook, rotatedAt: at(6) }, arrived)).toBe(false);
});

it('says nothing of deliveries that are refused for other reasons', () => {
  const old = [{ reason: 'TOO_OLD', count: 9, lastAt: at(5) }] as const;
  expect(signatureRefused(webhook, { ...arrived, refusals: old })).toBe(false);
  expect(signatureRefused(webhook, { ...arrived, refusals: [] })).toBe(false);
});
