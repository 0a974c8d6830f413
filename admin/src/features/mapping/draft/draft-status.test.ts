import { expect, it } from 'vitest';

import { byWhom, countChanges, unsavedWords } from './draft-status.ts';

it('says why the draft is not saved', () => {
  expect(unsavedWords('failed', 'Sora can’t be reached')).toBe('Not saved: Sora can’t be reached');
  expect(unsavedWords('waiting', undefined)).toBe('Saving…');
  expect(unsavedWords('saved', undefined)).toBeUndefined();
});

it('counts changes', () => {
  expect([0, 1, 3].map(countChanges)).toEqual(['no changes', '1 change', '3 changes']);
});

it('calls the reader you', () => {
  expect(byWhom('Ana Lima', 'Ana Lima')).toBe('you');
  expect(byWhom('Ana Lima', 'Lena Brandt')).toBe('Ana Lima');
});
