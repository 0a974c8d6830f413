import { expect, it } from 'vitest';

import {
  memberOf,
  newTransform,
  toTransformInput,
  type TransformKind,
  type TransformMember,
  transformLabel,
} from './transform.ts';

const kinds = Object.keys(memberOf) as TransformKind[];

it('starts a step of each kind with exactly the member that its kind names', () => {
  for (const kind of kinds) {
    const { kind: own, ...members } = newTransform(kind);
    const filled = Object.keys(members).filter((key) => members[key as TransformMember] !== null);
    expect([own, filled]).toEqual([kind, [memberOf[kind]]]);
  }
});

it('sends a step as its one member', () => {
  const step = newTransform('READ_DATE', { timeZone: 'Europe/Berlin' });
  expect(toTransformInput(step)).toEqual({
    readDate: { dayOrder: 'MONTH_FIRST', timeZone: 'Europe/Berlin' },
  });
});

it('starts a value table with the values that were seen', () => {
  const { valueTable } = newTransform('VALUE_TABLE', { distinctValues: ['CA', 'NY'] });
  expect(valueTable?.rows).toEqual([
    { from: 'CA', to: null },
    { from: 'NY', to: null },
  ]);
});

it('names every kind differently', () => {
  expect(new Set(kinds.map(transformLabel)).size).toBe(kinds.length);
});
