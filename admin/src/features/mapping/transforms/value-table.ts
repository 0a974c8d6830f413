export interface TableRow {
  from: string;
  to: string;
}

const MOST_ROWS = 500;

/** Rows of a table are compared like this. */
export function sameValue(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * The rows in a text copied from a spreadsheet: one a line, its columns set apart by tabs; without any tab by
 * semicolons or commas. Undefined when it is only one value.
 */
export function pastedRows(text: string): TableRow[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const separator = ['\t', ';', ','].find((each) => lines.some((line) => line.includes(each)));
  if (lines.length < 2 && separator !== '\t') return undefined;
  return lines.map((line) => {
    const [from = '', ...rest] = separator ? line.split(separator) : [line];
    return { from: unquoted(from), to: unquoted(rest[0] ?? '') };
  });
}

/** Rows with others put in: a value that is there already gets what the new row says. */
export function withRows(rows: readonly TableRow[], added: readonly TableRow[]): TableRow[] {
  const result = rows.filter(({ from, to }) => from.trim() !== '' || to.trim() !== '');
  for (const row of added) {
    const at = result.findIndex(({ from }) => sameValue(from, row.from));
    if (at === -1) result.push(row);
    else if (row.to !== '') result[at] = row;
  }
  return result.slice(0, MOST_ROWS);
}

/** Values of recent hires that no row has. */
export function unseenIn<Seen extends { value: string }>(
  rows: readonly TableRow[],
  seen: readonly Seen[],
): Seen[] {
  return seen.filter(({ value }) => !rows.some(({ from }) => sameValue(from, value)));
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
