import { expect, it } from 'vitest';

import { endedInWords } from './ended-in-words.ts';

it('says who withdrew someone, or that another hire took its place', () => {
  expect(endedInWords({ kind: 'PERSON', name: 'Ana Admin' })).toBe('Withdrawn by Ana Admin');
  expect(endedInWords({ kind: 'SORA', name: 'Sora' })).toBe('Started over after another hire');
});
