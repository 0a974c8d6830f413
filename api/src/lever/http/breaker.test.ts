import { beforeEach, expect, it } from 'vitest';

import { Outage } from '../../domain/base/failure.ts';
import { createBreaker, ProviderDown, type Breaker } from './breaker.ts';

let nowMs = 0;
let breaker: Breaker;
beforeEach(() => {
  nowMs = 1_790_000_000_000;
  breaker = createBreaker({ now: () => new Date(nowMs) });
});

let subjects = 0;
const another = () => `/opportunities/${subjects++}`;
const works = (subject = another()) => breaker.run(subject, async () => 'answer');
const fails = async (failure: Error = new Outage('Lever failed.'), subject = another()) => {
  const [outcome] = await Promise.allSettled([
    breaker.run(subject, async () => {
      throw failure;
    }),
  ]);
  return outcome.status === 'rejected' ? outcome.reason : null;
};
const failTimes = async (times: number) => {
  for (let time = 0; time < times; time++) await fails();
};

it('stays closed while failures are not in a row', async () => {
  await failTimes(7);
  await works();
  await failTimes(7);
  expect(await works()).toBe('answer');
});

it('opens after failures of eight things in a row, and says at once that Lever is down and for how long', async () => {
  await failTimes(8);
  await expect(works()).rejects.toMatchObject({ retryable: true, retryAfterMs: 5000 });
  expect(() => breaker.check()).toThrow(ProviderDown);
});

it('lets a single call try, and closes when it works', async () => {
  await failTimes(8);
  nowMs += 5000;
  let answer: (value: string) => void = () => undefined;
  const trial = breaker.run(another(), () => new Promise<string>((resolve) => (answer = resolve)));
  await expect(works()).rejects.toBeInstanceOf(ProviderDown);
  answer('back');
  expect(await trial).toBe('back');
  expect(await works()).toBe('answer');
});

it('rests twice as long after each trial that fails, up to a minute', async () => {
  await failTimes(8);
  for (const restMs of [5000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
    nowMs += restMs - 1;
    await expect(works()).rejects.toBeInstanceOf(ProviderDown);
    nowMs += 1;
    expect(await fails()).not.toBeInstanceOf(ProviderDown);
  }
  nowMs += 60_000;
  expect(await works()).toBe('answer');
});

it('is not moved by too many calls, nor by a call that is wrong', async () => {
  for (let time = 0; time < 20; time++) {
    await fails(new Outage('Too many.', { code: 'PROVIDER_RATE_LIMITED' }));
    await fails(new Outage('Wrong.', { retryable: false }));
  }
  expect(await works()).toBe('answer');
});

it('does not rest longer because of calls that were under way when it opened', async () => {
  const fail: ((error: Error) => void)[] = [];
  const calls = Array.from({ length: 20 }, () =>
    breaker
      .run(another(), () => new Promise<never>((_, reject) => fail.push(reject)))
      .catch(() => undefined),
  );
  for (const reject of fail) reject(new Outage('Lever failed.'));
  await Promise.all(calls);
  nowMs += 5000;
  expect(await works()).toBe('answer');
});

it('stays closed while the same few things fail, however often', async () => {
  for (let time = 0; time < 100; time++) {
    await fails(new Outage('Lever failed.'), `/opportunities/broken-${time % 7}`);
  }
  expect(await works()).toBe('answer');
});

it('rests briefly when what tries is what failed before, so that others can soon try', async () => {
  await failTimes(7);
  const broken = '/opportunities/broken';
  await fails(new Outage('Lever failed.'), broken);
  for (let time = 0; time < 5; time++) {
    nowMs += 5000;
    expect(await fails(new Outage('Lever failed.'), broken)).not.toBeInstanceOf(ProviderDown);
  }
  nowMs += 5000;
  expect(await works()).toBe('answer');
});
