import { expect, test } from 'vitest';

import { Outage } from '../domain/base/failure.ts';
import { createPasswordHashing } from './password-hashing.ts';

/** Hashing that goes on only when it is told to. */
function held() {
  const begun: { password: string; finish: () => void }[] = [];
  const work = createPasswordHashing({
    hash: (password) =>
      new Promise((resolve) => {
        begun.push({ password, finish: () => resolve(`hash of ${password}`) });
      }),
    verify: async () => true,
  });
  return { begun, work };
}

test('works at two passwords at a time, in the order in which they came', async () => {
  const { begun, work } = held();
  const hashes = ['a', 'b', 'c', 'd'].map((password) => work.hash(password));
  expect(begun.map(({ password }) => password)).toEqual(['a', 'b']);
  begun[1]?.finish();
  expect(await hashes[1]).toBe('hash of b');
  expect(begun.map(({ password }) => password)).toEqual(['a', 'b', 'c']);
});

test('refuses at once what would wait for too long, and takes more when there is room again', async () => {
  const { begun, work } = held();
  const taken = Array.from({ length: 42 }, (_, n) => work.hash(`${n}`));
  await expect(work.hash('one too many')).rejects.toBeInstanceOf(Outage);
  begun[0]?.finish();
  await taken[0];
  void work.hash('fits');
  await expect(work.hash('one too many')).rejects.toMatchObject({ code: 'SIGN_IN_BUSY' });
});
