import { setImmediate as nextTask } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { Turns } from './turns.ts';

test('so many go on at once, the others in their order', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends = await Promise.all([turns.take(), turns.take()]);
  for (const n of [3, 4]) {
    void turns.during(async () => {
      begun.push(n);
      await nextTask();
    });
  }
  await nextTask();
  expect(begun).toEqual([]);
  expect(turns.waiting).toBe(2);
  ends[0]();
  ends[0]();
  await nextTask();
  expect(begun).toEqual([3]);
  ends[1]();
  await nextTask();
  await nextTask();
  expect(begun).toEqual([3, 4]);
  await nextTask();
  expect(turns.isIdle).toBe(true);
});

test('what fails ends its turn', async () => {
  const turns = new Turns(1);
  await expect(turns.during(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(turns.isIdle).toBe(true);
});
