import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createDraftSync } from './draft-sync.ts';

type Outcome = 'saved' | 'failed' | 'stale';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A draft that is text, and an API that answers when it is told to. */
function stage() {
  let draft = '';
  const received: string[] = [];
  const answers: ((outcome: Outcome) => void)[] = [];
  const sync = createDraftSync(() => {
    received.push(draft);
    return new Promise((resolve) => answers.push(resolve));
  }, 800);
  return {
    sync,
    received,
    edit(text: string) {
      draft = text;
      sync.edited();
    },
    async answer(outcome: Outcome) {
      answers.shift()?.(outcome);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

it('saves once for a burst of edits, after a pause', async () => {
  const { sync, received, edit, answer } = stage();
  edit('a');
  await vi.advanceTimersByTimeAsync(500);
  edit('ab');
  await vi.advanceTimersByTimeAsync(799);
  expect([received, sync.state.value]).toEqual([[], 'waiting']);
  await vi.advanceTimersByTimeAsync(1);
  expect([received, sync.state.value]).toEqual([['ab'], 'saving']);
  await answer('saved');
  expect(sync.state.value).toBe('saved');
});

it('saves again what was edited while a save was under way', async () => {
  const { sync, received, edit, answer } = stage();
  edit('a');
  await vi.advanceTimersByTimeAsync(800);
  edit('ab');
  edit('abc');
  await answer('saved');
  expect([received, sync.state.value]).toEqual([['a', 'abc'], 'saving']);
  await answer('saved');
  expect([received.length, sync.state.value]).toEqual([2, 'saved']);
});

it('keeps what could not be saved, and tries again when asked or at the next edit', async () => {
  const { sync, received, edit, answer } = stage();
  edit('a');
  await vi.advanceTimersByTimeAsync(800);
  await answer('failed');
  expect(sync.state.value).toBe('failed');
  const retried = sync.flush();
  await answer('failed');
  expect(await retried).toBe(false);
  edit('ab');
  await vi.advanceTimersByTimeAsync(800);
  await answer('saved');
  expect([received, sync.state.value]).toEqual([['a', 'a', 'ab'], 'saved']);
});

it('overwrites nothing until it is decided whose draft holds', async () => {
  const { sync, received, edit, answer } = stage();
  edit('mine');
  await vi.advanceTimersByTimeAsync(800);
  await answer('stale');
  edit('mine too');
  await vi.advanceTimersByTimeAsync(5000);
  expect(await sync.flush()).toBe(false);
  expect([received, sync.state.value]).toEqual([['mine'], 'stale']);
  const kept = sync.keepMine();
  await answer('saved');
  await kept;
  expect([received, sync.state.value]).toEqual([['mine', 'mine too'], 'saved']);
});

it('saves nothing more once what was edited was given up', async () => {
  const { sync, received, edit } = stage();
  edit('a');
  sync.reset();
  await vi.advanceTimersByTimeAsync(5000);
  expect([received, sync.state.value]).toEqual([[], 'saved']);
});

it('saves at once when somebody is about to leave', async () => {
  const { sync, received, edit, answer } = stage();
  edit('a');
  const flushed = sync.flush();
  await answer('saved');
  expect([await flushed, received]).toEqual([true, ['a']]);
});
