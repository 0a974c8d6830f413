import { expect, it } from 'vitest';

import { returnPath } from './return-path.ts';

it('returns to where one was', () => {
  expect(returnPath('/workflows/w1?after=x#top')).toBe('/workflows/w1?after=x#top');
});

it.each([
  '//evil.test/x',
  '/\\evil.test',
  'https://evil.test',
  undefined,
  ['/a'],
  '/sign-in?return=/',
])('goes home instead of to %s', (wanted) => {
  expect(returnPath(wanted)).toBe('/');
});
