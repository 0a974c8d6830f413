const filters = ['unmapped', 'problems', 'changed'] as const;
export type RowFilter = (typeof filters)[number];

export const filterLabels: Record<RowFilter, string> = {
  unmapped: 'Unmapped',
  problems: 'With problems',
  changed: 'Changed',
};

/** What the address says, which anybody may have typed. */
export function rowFilterFrom(value: unknown): RowFilter | undefined {
  return filters.find((filter) => filter === value);
}

export interface FilteredRow {
  key: string;
  label: string;
  /** Which filters it passes. */
  is: Record<RowFilter, boolean>;
}

/**
 * Whether a row is shown. One that was edited since the filter was chosen stays: it must not vanish under the
 * hands of the person who edits it.
 */
export function isRowShown(
  row: FilteredRow,
  wanted: { search: string; filter: RowFilter | undefined; edited: ReadonlySet<string> },
): boolean {
  const words = wanted.search.toLowerCase().split(/\s+/u).filter(Boolean);
  const named = words.every((word) => row.label.toLowerCase().includes(word));
  const passes = wanted.filter === undefined || row.is[wanted.filter];
  return named && (passes || wanted.edited.has(row.key));
}

export function countRows(rows: readonly FilteredRow[]): Record<RowFilter, number> {
  const count = (filter: RowFilter) => rows.filter(({ is }) => is[filter]).length;
  return { unmapped: count('unmapped'), problems: count('problems'), changed: count('changed') };
}
