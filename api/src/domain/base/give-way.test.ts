import { expect, it } from 'vitest';

import { givingWay } from './give-way.ts';

function busyFor(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

it('lets others go on while it computes for long, and not for a moment', async () => {
  let others = 0;
  const go = () => {
    others += 1;
    next = setImmediate(go);
  };
  let next = setImmediate(go);
  const giveWay = givingWay();
  await giveWay();
  expect(others).toBe(0);
  for (let piece = 0; piece < 6; piece += 1) {
    busyFor(11);
    await giveWay();
  }
  clearImmediate(next);
  expect(others).toBeGreaterThanOrEqual(6);
});
