import { expect, it } from 'vitest';

import { importStatusBadge } from './import-status.ts';

it('tells waiting after a problem from waiting its turn', () => {
  expect(importStatusBadge('QUEUED', false).label).toBe('Waiting');
  expect(importStatusBadge('QUEUED', true)).toEqual({ tone: 'attention', label: 'Trying again' });
});

it('says that something is left to look at', () => {
  expect(importStatusBadge('COMPLETED', false, 2)).toEqual({
    tone: 'attention',
    label: 'Completed, 2 to check',
  });
  expect(importStatusBadge('COMPLETED', false, 0).tone).toBe('good');
});

it('shows a last failure as one, whatever was tried before', () => {
  expect(importStatusBadge('FAILED', true).label).toBe('Failed');
});
