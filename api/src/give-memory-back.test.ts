import { expect, it } from 'vitest';

import { collectionsDue } from './give-memory-back.ts';

const MB = 1024 * 1024;

it('collects when it is calm after a busy time, and not again for nothing', () => {
  const isDue = collectionsDue();
  expect(isDue({ utilization: 0.4, heapTotal: 300 * MB })).toBe(false);
  expect(isDue({ utilization: 0.01, heapTotal: 300 * MB })).toBe(true);
  isDue.collected(250 * MB);
  expect(isDue({ utilization: 0.01, heapTotal: 300 * MB })).toBe(false);
  expect(isDue({ utilization: 0.01, heapTotal: 320 * MB })).toBe(true);
});
