import { expect, it } from 'vitest';

import { answerToMissingPage, isMissingPart } from './missing-page.ts';

const now = 1_000_000_000;

it.each([
  ['reloads for the first time', true, null, 'RELOAD'],
  ['reloads when the last time is long ago', true, now - 6 * 60_000, 'RELOAD'],
  ['offers it when it did so just now', true, now - 10_000, 'OFFER_RELOAD'],
  ['says so when nothing answers', false, null, 'SAY_UNREACHABLE'],
] as const)('%s', (_name, isReachable, reloadedAtMs, answer) => {
  expect(answerToMissingPage({ isReachable, reloadedAtMs, nowMs: now })).toBe(answer);
});

it.each([
  ['Failed to fetch dynamically imported module: http://localhost/assets/a.js', true],
  ['error loading dynamically imported module: http://localhost/assets/a.js', true],
  ['Importing a module script failed.', true],
  ['Unable to preload CSS for /assets/a.css', true],
  ['x is not a function', false],
])('whether “%s” is a missing part: %s', (message, expected) => {
  expect(isMissingPart(new TypeError(message))).toBe(expected);
});
