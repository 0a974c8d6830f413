import { setImmediate as nextTask } from 'node:timers/promises';

import { expect, test } from 'vitest';

import type { Viewer } from '../../domain/identity/viewer.ts';
import { FairTurns, fewAtOnce } from './fair-turns.ts';

const viewer = (userId: string, organizationId: string) =>
  ({ userId, organization: { id: organizationId, name: '' } }) as Viewer;

test('six of a person run at the same time, and other people do not wait for the rest', async () => {
  const turns = new FairTurns();
  const begun: string[] = [];
  const ask = async (who: Viewer) => {
    const end = await turns.take(who);
    begun.push(who.userId);
    return end;
  };
  const ofAna = Array.from({ length: 10 }, () => ask(viewer('ana', 'acme')));
  const ofBo = ask(viewer('bo', 'acme'));
  await ofBo;
  expect(begun.filter((who) => who === 'ana')).toHaveLength(6);
  (await ofAna[0])?.();
  await nextTask();
  expect(begun.filter((who) => who === 'ana')).toHaveLength(7);
});

test('24 of an organization run at the same time, and other organizations do not wait', async () => {
  const turns = new FairTurns();
  let begun = 0;
  for (let person = 0; person < 5; person += 1) {
    for (let n = 0; n < 6; n += 1)
      void turns.take(viewer(`p${person}`, 'acme')).then(() => (begun += 1));
  }
  await turns.take(viewer('bo', 'globex'));
  await nextTask();
  expect(begun).toBe(24);
});

test('who has 200 waiting is told to wait', async () => {
  const turns = new FairTurns();
  const ana = viewer('ana', 'acme');
  for (let n = 0; n < 206; n += 1) void turns.take(ana);
  await nextTask();
  await expect(turns.take(ana)).rejects.toMatchObject({
    extensions: { code: 'TOO_MANY_OPERATIONS', http: { status: 429 } },
  });
});

test('of what one operation reads, three run at the same time', async () => {
  let running = 0;
  let most = 0;
  const reads = fewAtOnce({
    async count(n: number) {
      most = Math.max(most, (running += 1));
      await nextTask();
      running -= 1;
      return n;
    },
  });
  const all = Array.from({ length: 20 }, (_, n) => n);
  expect(await Promise.all(all.map((n) => reads.count(n)))).toEqual(all);
  expect(most).toBe(3);
});
