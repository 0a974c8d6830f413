import { expect, it } from 'vitest';

import { sharedRead, sharedReads } from './shared-read.ts';

/** Reads that end when they are told to. */
function reads() {
  const begun: { asked: string; end: PromiseWithResolvers<string> }[] = [];
  const read = sharedRead((asked: string) => {
    const end = Promise.withResolvers<string>();
    begun.push({ asked, end });
    return end.promise;
  });
  return { begun, read };
}

it('answers all requests made during a read with the next one', async () => {
  const { begun, read } = reads();
  const first = read('a');
  const others = ['b', 'c', 'd'].map(read);
  expect(begun.map(({ asked }) => asked)).toEqual(['a']);
  begun[0]?.end.resolve('before');
  expect(await first).toBe('before');
  await expect.poll(() => begun.map(({ asked }) => asked)).toEqual(['a', 'b']);
  begun[1]?.end.resolve('after');
  expect(await Promise.all(others)).toEqual(['after', 'after', 'after']);
});

it('goes on after one that failed, and reads at once when none runs', async () => {
  const { begun, read } = reads();
  const first = read('a');
  const second = read('b');
  begun[0]?.end.reject(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.end.resolve('back');
  expect(await second).toBe('back');
  void read('c');
  await expect.poll(() => begun.length).toBe(3);
});

it('shares among those who ask for the same, and with nobody else', async () => {
  const begun: string[] = [];
  const read = sharedReads(
    (asked: string) => asked,
    async (asked: string) => {
      const which = begun.push(asked);
      await new Promise((resolve) => setImmediate(resolve));
      return `${asked} ${which}`;
    },
  );
  const answers = await Promise.all(['acme', 'acme', 'acme', 'globex'].map((one) => read(one)));
  expect(begun).toEqual(['acme', 'globex', 'acme']);
  expect(answers).toEqual(['acme 1', 'acme 3', 'acme 3', 'globex 2']);
  expect(await read('acme')).toBe('acme 4');
});
