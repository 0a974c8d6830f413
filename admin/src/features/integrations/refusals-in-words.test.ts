import { expect, it } from 'vitest';

import { refusalsInWords } from './refusals-in-words.ts';

it('says how many deliveries were refused, and why', () => {
  expect(refusalsInWords([])).toBe('');
  expect(
    refusalsInWords([
      { reason: 'FORM', count: 2 },
      { reason: 'SIGNATURE', count: 3 },
    ]),
  ).toBe('2: not a JSON object · 3: the signature didn’t match');
});
