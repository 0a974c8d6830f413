import { expect, it } from 'vitest';

import { importFilter } from './import-filter.ts';

it('shows all imports at a plain address and at one that makes no sense', () => {
  expect(importFilter(undefined).statuses).toBeNull();
  expect(importFilter(['failed', 'skipped']).statuses).toBeNull();
});

it('counts what waits as under way', () => {
  expect(importFilter('under-way').statuses).toEqual(['QUEUED', 'RUNNING', 'WAITING']);
});
