import { describe, expect, it } from 'vitest';

import type { NewestReadings } from './catalogue-reads.ts';
import type { SourceFieldGroup } from './candidate.ts';
import { vanishedFields, type Traced } from './vanished-fields.ts';

const START = Date.parse('2026-09-01T00:00:00Z');
const at = (day: number) => new Date(START + day * 86_400_000);

interface Read {
  readonly day: number;
  readonly has: readonly string[];
  readonly filled?: readonly string[];
}

/** Readings as given, the newest last. */
function readings(...reads: readonly Read[]): NewestReadings {
  const newestFirst = reads.toReversed();
  const keys = new Set(reads.flatMap(({ has, filled = [] }) => [...has, ...filled]));
  const indexes = (fits: (read: Read) => boolean) =>
    newestFirst.flatMap((read, n) => (fits(read) ? [n] : []));
  return {
    readAt: newestFirst.map(({ day }) => at(day)),
    fields: new Map(
      [...keys].map((key) => [
        key,
        {
          seenIn: indexes(({ has }) => has.includes(key)),
          filled: 0,
          filledIn: indexes(({ filled }) => filled?.includes(key) ?? false),
          examples: [],
          distinctValues: [],
        },
      ]),
    ),
  };
}

function traced(key: string, label: string, firstDay: number, lastDay: number): Traced {
  const group = key.split('.')[0]?.toUpperCase() as SourceFieldGroup;
  return { key, label, group, firstSeenAt: at(firstDay), lastSeenAt: at(lastDay) };
}

const SHIRT = traced('offer.custom_t_shirt_size', 'T-shirt size', 0, 1);
const OTHER = 'offer.custom_laptop';
const withShirt: Read = { day: 1, has: [SHIRT.key, OTHER] };
const without = (day: number, ...more: string[]): Read => ({ day, has: [OTHER, ...more] });

describe('custom fields that are gone', () => {
  it('are missed by the last three candidates who have the form', () => {
    const found = vanishedFields([SHIRT], readings(withShirt, without(2), without(3), without(4)));
    expect([...found]).toEqual([[SHIRT.key, null]]);
  });

  it('are not told by two', () => {
    expect(vanishedFields([SHIRT], readings(withShirt, without(2), without(3))).size).toBe(0);
  });

  it('are not missed by candidates without an offer', () => {
    const leads = [2, 3, 4, 5].map((day) => ({ day, has: ['application.t1.q1'] }));
    expect(vanishedFields([SHIRT], readings(withShirt, ...leads)).size).toBe(0);
  });

  it('are missed by offers without any custom field', () => {
    const bare = [2, 3, 4].map((day) => ({ day, has: [], filled: ['offer.status'] }));
    expect(vanishedFields([SHIRT], readings(withShirt, ...bare)).size).toBe(1);
  });

  it('are missed by requisitions of which anything is filled', () => {
    const level = traced('requisition.level', 'Level', 0, 1);
    const bare = [2, 3, 4].map((day) => ({ day, has: [], filled: ['requisition.name'] }));
    expect(vanishedFields([level], readings({ day: 1, has: [level.key] }, ...bare)).size).toBe(1);
  });

  it('are there when the newest candidate has them, whatever is remembered', () => {
    const read = readings(withShirt, without(2), without(3), without(4), { ...withShirt, day: 5 });
    expect(vanishedFields([SHIRT], read).size).toBe(0);
  });

  it('take more candidates when only some had them before', () => {
    const rare = [withShirt, without(0.1), without(0.2), without(0.3)];
    const since = (count: number) => Array.from({ length: count }, (_, n) => without(2 + n));
    expect(vanishedFields([SHIRT], readings(...rare, ...since(11))).size).toBe(0);
    expect(vanishedFields([SHIRT], readings(...rare, ...since(12))).size).toBe(1);
  });

  it('belong to their own form: another one says nothing of them', () => {
    const question = traced('referral.t1.q1', 'Known since', 0, 1);
    const other = [2, 3, 4].map((day) => ({ day, has: ['referral.t2.q1'] }));
    const same = [5, 6, 7].map((day) => ({ day, has: ['referral.t1.q2'] }));
    const first = { day: 1, has: [question.key] };
    expect(vanishedFields([question], readings(first, ...other)).size).toBe(0);
    expect(vanishedFields([question], readings(first, ...other, ...same)).size).toBe(1);
  });
});

describe('what took their place', () => {
  const renamed = traced('offer.custom_shirt_size', 'Shirt size', 2, 4);
  const gone = (...more: Traced[]) =>
    vanishedFields(
      [SHIRT, ...more],
      readings(withShirt, ...[2, 3, 4].map((day) => without(day, ...more.map(({ key }) => key)))),
    ).get(SHIRT.key);

  it('is the field of the same form that came afterwards', () => {
    expect(gone(renamed)).toBe(renamed);
    expect(gone(traced('offer.custom_pullover', 'Pullover', 2, 4))?.label).toBe('Pullover');
  });

  it('is the one named most alike', () => {
    const others = [
      traced('offer.custom_desk_size', 'Desk size', 2, 4),
      renamed,
      traced('offer.custom_bike', 'Bike', 2, 4),
    ];
    expect(gone(...others)).toBe(renamed);
  });

  it('is unknown when several came and none is named alike', () => {
    expect(
      gone(traced('offer.custom_bike', 'Bike', 2, 4), traced('offer.custom_car', 'Car', 2, 4)),
    ).toBeNull();
  });

  it('is none that was there before, and none of another group', () => {
    expect(gone({ ...renamed, firstSeenAt: at(0) })).toBeNull();
    expect(gone(traced('requisition.shirt_size', 'T-shirt size', 2, 4))).toBeNull();
  });
});
