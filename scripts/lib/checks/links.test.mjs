import { expect, it } from 'vitest';

import { linksIn } from './links.mjs';

it('finds relative links without their anchors', () => {
  expect(linksIn('see [a](a.md#part), ![b](img/b.png "title") and [c](<c.md>)')).toEqual([
    'a.md',
    'img/b.png',
    'c.md',
  ]);
});

it('leaves addresses, anchors and code alone', () => {
  expect(
    linksIn(
      '[a](https://a.example) [b](#b) [c](mailto:c@c.example) `[d](d.md)`\n```\n[e](e.md)\n```',
    ),
  ).toEqual([]);
});
