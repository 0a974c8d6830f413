import { describe, expect, it } from 'vitest';

import { connectionsToSkip, flagsToSkip, SUSPECT } from './share-slots.ts';

const SLOTS = 8;

/** What is held after everybody has taken what they may, in the order in which they come. */
function taken(...wanting: string[]): string[] {
  const held: string[] = [];
  for (;;) {
    const skipped = held.length < SLOTS ? connectionsToSkip(held, SLOTS) : wanting;
    const next = wanting.find((id) => !skipped.includes(id));
    if (next === undefined) return held;
    held.push(next);
  }
}

describe('sharing slots', () => {
  it('gives a connection that is alone all but two', () => {
    expect(taken('acme')).toEqual(Array.from({ length: 6 }, () => 'acme'));
  });

  it('leaves a slot for each of two others, however much the first one has to do', () => {
    expect(taken('acme', 'globex', 'initech').slice(6)).toEqual(['globex', 'initech']);
  });

  it('lets two share evenly as slots become free', () => {
    const held = taken('acme', 'globex');
    for (let ended = 0; ended < 3; ended += 1) {
      held.splice(held.indexOf('acme'), 1);
      const skipped = connectionsToSkip(held, SLOTS);
      const next = ['acme', 'globex'].find((id) => !skipped.includes(id));
      if (next !== undefined) held.push(next);
    }
    expect(held.filter((id) => id === 'acme')).toHaveLength(3);
    expect(held.filter((id) => id === 'globex')).toHaveLength(3);
  });

  it('keeps no one from the last slots who holds none', () => {
    expect(new Set(taken('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')).size).toBeGreaterThan(2);
    expect(connectionsToSkip(['a', 'b', 'c', 'd', 'e', 'f', 'g'], SLOTS)).not.toContain('h');
  });

  it('counts work that is no connection’s as slots in use, and never holds it up', () => {
    expect(connectionsToSkip([null, null, null, null, null, 'acme'], SLOTS)).toEqual(['acme']);
    expect(connectionsToSkip([null], SLOTS)).toEqual([]);
  });

  it('lets one suspect job run at a time, whatever else runs', () => {
    expect(flagsToSkip([['acme'], [SUSPECT, 'globex']], SLOTS)).toEqual([SUSPECT]);
    expect(flagsToSkip([['acme'], ['globex'], []], SLOTS)).toEqual([]);
  });
});
