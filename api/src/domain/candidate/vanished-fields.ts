import type { NewestReadings } from './catalogue-reads.ts';
import { nameLikeness } from '../values/name-likeness.ts';
import type { SourceField } from './candidate.ts';

/** What is remembered of a custom field, as far as it tells whether it is still there. */
export type Traced = Pick<SourceField, 'key' | 'label' | 'group'> & {
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
};

/** So many candidates at least must lack it who have the form. */
const FEWEST = 3;

/**
 * The custom fields that are gone at the provider, each with the field that may have taken its place, or null.
 * One is gone when the candidates who were read since do have its form, and none of them has the field: three of
 * them, or more for one that only some candidates had before.
 */
export function vanishedFields<Field extends Traced>(
  custom: readonly Field[],
  readings: NewestReadings,
): ReadonlyMap<string, Field | null> {
  const carriers = carriersByForm(readings);
  const gone = custom.flatMap((field) => {
    const lastSeenMs = lastSeen(field, readings);
    const isGone = isMissed(field, lastSeenMs, carriers.get(formOf(field.key)) ?? [], readings);
    return isGone ? [{ field, lastSeenMs }] : [];
  });
  const goneKeys = new Set(gone.map(({ field }) => field.key));
  const present = custom.filter((field) => !goneKeys.has(field.key));
  return new Map(
    gone.map(({ field, lastSeenMs }) => {
      const newer = present.filter((other) => other.firstSeenAt.getTime() > lastSeenMs);
      return [field.key, successor(field, newer)];
    }),
  );
}

function lastSeen({ key, lastSeenAt }: Traced, { readAt, fields }: NewestReadings): number {
  const [newest] = fields.get(key)?.seenIn ?? [];
  const seenAt = newest === undefined ? undefined : readAt[newest];
  return Math.max(lastSeenAt.getTime(), seenAt?.getTime() ?? 0);
}

function isMissed(
  { key }: Traced,
  lastSeenMs: number,
  /** When each was read, in milliseconds, newest first. */
  carriers: readonly number[],
  { fields }: NewestReadings,
): boolean {
  const notSince = carriers.findIndex((readAtMs) => readAtMs <= lastSeenMs);
  const since = notSince === -1 ? carriers.length : notSince;
  const before = carriers.length - since;
  const had = fields.get(key)?.seenIn.length ?? 0;
  const rarity = had > 0 ? Math.max(1, before / had) : 1;
  return since >= Math.ceil(FEWEST * rarity);
}

/** The one that is named most alike; one that shares no word only when there is no other. */
function successor<Field extends Traced>(gone: Field, newer: readonly Field[]): Field | null {
  const rivals = newer
    .filter((other) => other.group === gone.group && formOf(other.key) === formOf(gone.key))
    .map((field) => ({ field, likeness: nameLikeness(field.label, gone.label) }))
    .toSorted((a, b) => b.likeness - a.likeness || (a.field.key < b.field.key ? -1 : 1));
  const [best] = rivals;
  return best && (best.likeness > 0 || rivals.length === 1) ? best.field : null;
}

/** When the readings were that have each form, by anything in it, in milliseconds, newest first. */
function carriersByForm({
  readAt,
  fields,
}: NewestReadings): ReadonlyMap<string, readonly number[]> {
  // Fields of the same readings share one list, which is looked through once.
  const lists = new Map<string, Set<readonly number[]>>();
  for (const [key, { seenIn, filledIn }] of fields) {
    const form = formOf(key);
    const ofForm = lists.get(form) ?? new Set();
    ofForm.add(seenIn);
    // Of offer and requisition, the default fields tell as well that there is one.
    if (isDefaultOfWhole(key)) ofForm.add(filledIn);
    lists.set(form, ofForm);
  }
  const readAtMs = readAt.map((moment) => moment.getTime());
  return new Map(
    [...lists].map(([form, ofForm]) => {
      const carried = new Set([...ofForm].flat());
      return [form, readAtMs.filter((_, n) => carried.has(n))];
    }),
  );
}

function isDefaultOfWhole(key: string): boolean {
  return key === 'offer.status' || key.startsWith('requisition.');
}

/** Offers and requisitions have one form; other fields carry the id of theirs: `referral.<template>.<question>`. */
function formOf(key: string): string {
  const [group = '', template = ''] = key.split('.');
  return group === 'offer' || group === 'requisition' ? group : `${group}.${template}`;
}
