import type { ImportEffect } from './sample-data.ts';

type Change = ImportEffect['changes'][number];
type Words = Pick<Change, 'kind' | 'before' | 'after' | 'pinnedBy'>;

/** What an import would do to one field of the employee. */
export function changeWords({ kind, before, after, pinnedBy }: Words): string {
  const [was, is] = [before ?? 'nothing', after ?? 'nothing'];
  if (kind === 'FILL') return is;
  if (kind === 'REPLACE') return `${was} becomes ${is}`;
  const who = pinnedBy ? `, edited by ${pinnedBy}` : ', edited manually';
  return `stays ${was}${who}; Lever has ${is}`;
}

/** How many fields would change, and how many stay since a person typed them. */
export function changeCounts(changes: readonly Pick<Change, 'kind'>[]): string | undefined {
  const pinned = changes.filter(({ kind }) => kind === 'KEEP_PINNED').length;
  const changed = changes.length - pinned;
  const parts = [
    changed ? (changed === 1 ? '1 field' : `${changed} fields`) : '',
    pinned ? `${pinned} pinned` : '',
  ];
  return parts.filter(Boolean).join(', ') || undefined;
}
