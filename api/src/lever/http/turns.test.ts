import { expect, it } from 'vitest';

import { Outage } from '../../domain/base/failure.ts';
import type { CallBudget } from '../../domain/ports/call-budget.ts';
import { createTurns } from './turns.ts';

const limit = { perSecond: 100, burst: 5, keptForLive: 3 };

/** A budget that gives each call of one reservation 5 ms more to wait, and writes down what it is asked. */
function budgetOf(asked: { count: number; keepFree: number }[]): CallBudget {
  return {
    reserve: async (_, { count, keepFree }) => {
      asked.push({ count, keepFree });
      return Array.from({ length: count }, (_, index) => index * 5);
    },
    drain: async () => undefined,
  };
}

it('reserves for all who wait together, a few at a time, and lets them begin in order', async () => {
  const asked: { count: number; keepFree: number }[] = [];
  const turns = createTurns(budgetOf(asked), 'integration', limit);
  const begun: number[] = [];
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map((call) => turns.next('background').then(() => begun.push(call))),
  );
  expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
  expect(asked).toEqual([
    { count: 4, keepFree: 3 },
    { count: 2, keepFree: 3 },
  ]);
});

it('lets live calls have all of the burst, and wait behind nothing', async () => {
  const asked: { count: number; keepFree: number }[] = [];
  const turns = createTurns(budgetOf(asked), 'integration', limit);
  const begun: string[] = [];
  await Promise.all([
    ...[1, 2, 3].map(() => turns.next('background').then(() => begun.push('background'))),
    turns.next('live').then(() => begun.push('live')),
  ]);
  expect(begun.indexOf('live')).toBeLessThan(2);
  expect(asked).toContainEqual({ count: 1, keepFree: 0 });
});

it('tells everyone who waits when the budget cannot be reached, and asks again for the next', async () => {
  let isDown = true;
  const turns = createTurns(
    {
      reserve: async (_, { count }) => {
        if (isDown) throw new Outage('The database is not responding right now.');
        return Array.from({ length: count }, () => 0);
      },
      drain: async () => undefined,
    },
    'integration',
    limit,
  );
  const both = await Promise.allSettled([turns.next('live'), turns.next('live')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  await turns.next('live');
});
