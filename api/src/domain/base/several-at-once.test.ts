import { expect, test } from 'vitest';

import { severalAtOnce } from './several-at-once.ts';

/** Work that ends when it is told to. */
function work() {
  const ends = new Map<
    number,
    { resolve: (value: number) => void; reject: (error: Error) => void }
  >();
  const begun: number[] = [];
  return {
    begun,
    do: (item: number) => {
      begun.push(item);
      return new Promise<number>((resolve, reject) => {
        ends.set(item, { resolve, reject });
      });
    },
    end: (item: number) => ends.get(item)?.resolve(item),
    fail: (item: number) => ends.get(item)?.reject(new Error(`${item} failed`)),
  };
}

const never = new AbortController().signal;

test('works on a few at once, and gives what is ready first', async () => {
  const { begun, ...some } = work();
  const results = severalAtOnce([1, 2, 3], { atOnce: 2, signal: never }, some.do);
  const first = results.next();
  expect(begun).toEqual([1, 2]);
  some.end(2);
  expect(await first).toEqual({ done: false, value: 2 });
  const second = results.next();
  expect(begun).toEqual([1, 2, 3]);
  some.end(1);
  some.end(3);
  expect(new Set([(await second).value, (await results.next()).value])).toEqual(new Set([1, 3]));
  expect(await results.next()).toEqual({ done: true, value: undefined });
});

test('ends at once when no one waits any more, and begins nothing new', async () => {
  const { begun, ...some } = work();
  const stop = new AbortController();
  const results = severalAtOnce([1, 2, 3], { atOnce: 2, signal: stop.signal }, some.do);
  const waiting = results.next();
  stop.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(begun).toEqual([1, 2]);
});

test('throws what the work throws', async () => {
  const { begun: _, ...some } = work();
  const results = severalAtOnce([1, 2], { atOnce: 2, signal: never }, some.do);
  const waiting = results.next();
  some.fail(1);
  await expect(waiting).rejects.toThrow('1 failed');
});
