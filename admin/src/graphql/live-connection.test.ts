import { expect, it } from 'vitest';

import { reconnectWaitMs } from './live-connection.ts';

it('waits longer after each failed attempt to reconnect, and never more than 20 seconds', () => {
  const longest = [0, 1, 2, 3, 10, 1000].map((retries) => reconnectWaitMs(retries, 1));
  expect(longest).toEqual([500, 1000, 2000, 4000, 20_000, 20_000]);
});

it('spreads the attempts of many browsers over at least half of the wait', () => {
  expect(reconnectWaitMs(3, 0)).toBe(2000);
});
