/**
 * Rows in a fixed order with an index by id. Rows are often replaced, seldom added and never removed
 * after seeding, so versions of a table share one index, and replacing a row of fifty thousand is one array copy.
 */
export interface Table<Row> {
  readonly rows: readonly Row[];
  readonly indexById: Readonly<Record<string, number>>;
}

/** A table of the rows in their given order; two rows of one id are a mistake in the seed and throw. */
export function tableOf<Row>(rows: readonly Row[], idOf: (row: Row) => string): Table<Row> {
  // Without a prototype, so that an id such as "constructor" in a request finds nothing.
  const indexById: Record<string, number> = Object.create(null);
  for (const [index, row] of rows.entries()) {
    const id = idOf(row);
    if (indexById[id] !== undefined) throw new Error(`Two rows share the id ${id}`);
    indexById[id] = index;
  }
  return { rows, indexById };
}

/** The row of this id, or undefined. */
export function rowOf<Row>(table: Table<Row>, id: string | null | undefined): Row | undefined {
  const index = id === null || id === undefined ? undefined : table.indexById[id];
  return index === undefined ? undefined : table.rows[index];
}

/** The table with the row of this id replaced by what `change` makes of it; the same table when there is none. */
export function withRow<Row>(table: Table<Row>, id: string, change: (row: Row) => Row): Table<Row> {
  const index = table.indexById[id];
  const row = index === undefined ? undefined : table.rows[index];
  if (index === undefined || row === undefined) return table;
  return { rows: table.rows.with(index, change(row)), indexById: table.indexById };
}

/** The table with one more row, in front of the first one that `comesAfter` it, or at the end. */
export function withNewRow<Row>(
  table: Table<Row>,
  id: string,
  row: Row,
  comesAfter: (existing: Row) => boolean = () => false,
): Table<Row> {
  const found = table.rows.findIndex(comesAfter);
  const at = found === -1 ? table.rows.length : found;
  const indexById: Record<string, number> = Object.create(null);
  for (const [known, index] of Object.entries(table.indexById)) {
    indexById[known] = index >= at ? index + 1 : index;
  }
  indexById[id] = at;
  return { rows: table.rows.toSpliced(at, 0, row), indexById };
}
