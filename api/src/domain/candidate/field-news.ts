import type { FieldType } from '../values/field-value.ts';
import type { SourceField } from './candidate.ts';

/** How old the moment may be at which a field was last seen, before it is written again. */
const FRESH_MS = 10 * 60 * 1000;

/** What is remembered of a field, as far as a candidate can change it. */
export interface Changeable {
  readonly label: string;
  readonly type: FieldType;
  readonly description: string;
  readonly previousLabel: string | null;
  readonly relabeledAt: Date | null;
  readonly lastSeenAt: Date;
}

/**
 * How a field that a candidate has is remembered from now on; null when there is nothing to write. `seen` is
 * undefined for a field that is blank and of which no more than the key is known.
 */
export function fieldNews(
  known: Changeable,
  seen: Pick<SourceField, 'label' | 'type' | 'description'> | undefined,
  now: Date,
): Changeable | null {
  const isStale = now.getTime() - known.lastSeenAt.getTime() > FRESH_MS;
  const touched = { ...changeable(known), lastSeenAt: now };
  // A form that was filled in before the field was renamed still has the label of then.
  if (!seen || seen.label === known.previousLabel) return isStale ? touched : null;
  const type = seen.type === 'TEXT' && known.type === 'LONG_TEXT' ? known.type : seen.type;
  const isRenamed = seen.label !== known.label;
  if (!isStale && !isRenamed && type === known.type && seen.description === known.description) {
    return null;
  }
  return {
    ...touched,
    type,
    label: seen.label,
    description: seen.description,
    ...(isRenamed && { previousLabel: known.label, relabeledAt: now }),
  };
}

/** Each once, in the one order in which rows are written. */
export function inKeyOrder(keys: readonly string[]): string[] {
  return [...new Set(keys)].toSorted();
}

function changeable(known: Changeable): Changeable {
  const { label, type, description, previousLabel, relabeledAt, lastSeenAt } = known;
  return { label, type, description, previousLabel, relabeledAt, lastSeenAt };
}
