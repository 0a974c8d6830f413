import { expect, it } from 'vitest';

import { createFairShare } from './fair-share.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

it('lets a webhook send a morning’s hires at once, and counts what comes beyond as excess', () => {
  const share = createFairShare();
  const excess = Array.from({ length: 500 }, () => share.isExceededBy('busy', at(0)));
  expect(excess.slice(0, 100)).not.toContain(true);
  expect(excess.slice(-300)).not.toContain(false);
});

it('measures each webhook by itself, and forgives with time', () => {
  const share = createFairShare();
  for (let sent = 0; sent < 500; sent += 1) share.isExceededBy('busy', at(0));
  expect(share.isExceededBy('quiet', at(0))).toBe(false);
  expect(share.isExceededBy('busy', at(1))).toBe(false);
  expect(share.isExceededBy('busy', at(60))).toBe(false);
});
