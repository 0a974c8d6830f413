import type { Transform } from './transform.ts';

export type ValueTable = NonNullable<Transform['valueTable']>;

/** `to` is null while no one has decided: the value is kept. Empty, the field is left empty. */
export type TableRow = ValueTable['rows'][number];

/** The API refuses more. */
export const MOST_ROWS = 2000;

/** Each value once, however many sources have it, with how often in all; the most frequent first. */
export function eachValueOnce(
  seen: readonly { value: string; count: number }[],
): { value: string; count: number }[] {
  const found = new Map<string, { value: string; count: number }>();
  for (const { value, count } of seen) {
    const before = found.get(folded(value));
    found.set(folded(value), {
      value: before?.value ?? value,
      count: (before?.count ?? 0) + count,
    });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

export interface JoinedRows {
  rows: TableRow[];
  added: number;
  changed: number;
  /** Values that came more than once. The last one counts. */
  doubled: number;
}

/** Rows with others put in: a value that is there already gets what the new row says, unless that is undecided. */
export function withRows(rows: readonly TableRow[], more: readonly TableRow[]): JoinedRows {
  const result = rows.filter(({ from, to }) => from.trim() !== '' || to !== null);
  const at = new Map(result.map(({ from }, index) => [folded(from), index]));
  const there = result.length;
  const changed = new Set<number>();
  const doubled = new Set<string>();
  for (const row of more) {
    const index = row.from.trim() === '' ? undefined : at.get(folded(row.from));
    if (index === undefined) {
      at.set(folded(row.from), result.length);
      result.push(row);
      continue;
    }
    if (index >= there || changed.has(index)) doubled.add(folded(row.from));
    if (row.to === null) continue;
    if (index < there && result[index]?.to !== row.to) changed.add(index);
    result[index] = row;
  }
  return {
    rows: result,
    added: result.length - there,
    changed: changed.size,
    doubled: doubled.size,
  };
}

/** Values of recent hires that no row has. */
export function unseenIn<Seen extends { value: string }>(
  rows: readonly TableRow[],
  seen: readonly Seen[],
): Seen[] {
  const known = new Set(rows.map(({ from }) => folded(from)));
  return seen.filter(({ value }) => !known.has(folded(value)));
}

interface CountedRows {
  undecided: number;
  cleared: number;
}

export function countRows(rows: readonly TableRow[]): CountedRows {
  const filled = rows.filter(({ from }) => from.trim() !== '');
  return {
    undecided: filled.filter(({ to }) => to === null).length,
    cleared: filled.filter(({ to }) => to?.trim() === '').length,
  };
}

/** As the API compares: in any case and spacing. */
function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().normalize('NFC').toLowerCase();
}

/** Empty when every row is decided. */
export function undecidedWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '1 value is undecided and used as is.'
    : `${count} values are undecided and used as is.`;
}
