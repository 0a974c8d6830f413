import { describe, expect, it } from 'vitest';

import { changesList } from './list-change.ts';

const imports = [
  { id: 'b', createdAt: '2026-05-02T10:00:00Z' },
  { id: 'a', createdAt: '2026-05-01T10:00:00Z' },
];
const all = { imports, hasMore: true, statuses: null };
const at = (id: string, createdAt: string) => ({ id, createdAt, status: 'RUNNING' as const });

describe('the list of imports is read again', () => {
  it('for a new import', () => {
    expect(changesList(all, at('c', '2026-05-03T10:00:00Z'))).toBe(true);
  });

  it('for the first one of all', () => {
    const empty = { imports: [], hasMore: false, statuses: null };
    expect(changesList(empty, at('c', '2026-05-03T10:00:00Z'))).toBe(true);
  });

  it('when one no longer belongs under the filter', () => {
    const failed = { ...all, statuses: ['FAILED' as const] };
    expect(changesList(failed, at('a', '2026-05-01T10:00:00Z'))).toBe(true);
  });
});

describe('the list of imports is left as it is', () => {
  it('when one in it goes on', () => {
    expect(changesList(all, at('a', '2026-05-01T10:00:00Z'))).toBe(false);
  });

  it('for one older than what is loaded', () => {
    expect(changesList(all, at('z', '2026-04-01T10:00:00Z'))).toBe(false);
  });

  it('for one that the filter leaves out', () => {
    const failed = { ...all, statuses: ['FAILED' as const] };
    expect(changesList(failed, at('c', '2026-05-03T10:00:00Z'))).toBe(false);
  });
});
