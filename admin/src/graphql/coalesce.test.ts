import { afterEach, expect, it, vi } from 'vitest';

import { coalesce } from './coalesce.ts';

afterEach(() => vi.useRealTimers());

it('reads again at once, and once more after a burst', () => {
  vi.useFakeTimers();
  const call = vi.fn();
  const announce = coalesce(call, 1000);
  for (let i = 0; i < 50; i += 1) announce();
  expect(call).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(call).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(call).toHaveBeenCalledTimes(2);
});
