import { expect, test } from 'vitest';

import { runBadge, runWords } from './run-words.ts';

test('a run says which one it is and why there was one', () => {
  const actor = { name: 'Ada Admin' };
  expect(runWords({ number: 1, cause: 'DELIVERY', actor: { name: 'Sora' } })).toBe(
    'Run 1, announced by Lever',
  );
  expect(runWords({ number: 2, cause: 'RETRY', actor })).toBe('Run 2, retried by Ada Admin');
});

test('an earlier run is told in the past', () => {
  expect(runBadge('NEEDS_DECISION').label).toBe('Needed a decision');
  expect(runBadge('STOPPED')).toEqual({ tone: 'quiet', label: 'Stopped' });
  expect(runBadge('FAILED').label).toBe('Failed');
});
