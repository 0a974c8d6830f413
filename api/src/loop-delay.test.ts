import { setTimeout as sleep } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { watchLoopDelay } from './loop-delay.ts';

it('tells the longest time that nothing else could go on, and then forgets it', async () => {
  const delay = watchLoopDelay();
  await sleep(30);
  for (const until = performance.now() + 400; performance.now() < until;);
  await sleep(30);
  expect(delay.longestMs()).toBeGreaterThan(300);
  await sleep(30);
  expect(delay.longestMs()).toBeLessThan(300);
  delay.stop();
});
