import { expect, it } from 'vitest';

import { takingTurns } from './taking-turns.ts';

it('lets one after another go on, in the order in which they came, and others between them', async () => {
  const turn = takingTurns();
  const done: string[] = [];
  const stranger = () => {
    done.push('stranger');
    if (done.length < 10) setImmediate(stranger);
  };
  setImmediate(stranger);
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await turn();
      done.push(name);
    }),
  );
  const waited = ['a', 'b', 'c'].map((name) => done.indexOf(name));
  expect(waited).toEqual(waited.toSorted((a, b) => a - b));
  expect(done.slice(waited[0], waited[1])).toContain('stranger');
  expect(done.slice(waited[1], waited[2])).toContain('stranger');
});
