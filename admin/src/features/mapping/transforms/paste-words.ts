import { number } from '../../../ui/formats.ts';
import { type JoinedRows, MOST_ROWS, type TableRow } from './value-table.ts';

/** Why rows can't be taken in, or undefined. All of them or none: half a table would go unnoticed. */
export function tooManyRows(joined: JoinedRows): string | undefined {
  const count = joined.rows.length;
  if (count <= MOST_ROWS) return undefined;
  return `That would make ${number(count)} rows, and the limit is ${number(MOST_ROWS)}. Nothing was added.`;
}

/** What became of rows that came at once. */
export function pasteWords(
  { added, changed, doubled }: JoinedRows,
  heading: TableRow | null,
): string {
  const parts = [
    added === 1 ? '1 row added' : `${number(added)} rows added`,
    ...(changed ? [changed === 1 ? '1 row changed' : `${number(changed)} rows changed`] : []),
  ];
  const sentences = [`${parts.join(', ')}.`];
  if (doubled) {
    sentences.push(
      doubled === 1
        ? '1 value was listed more than once: its last row is used.'
        : `${number(doubled)} values were listed more than once: their last rows are used.`,
    );
  }
  if (heading) {
    sentences.push(
      `The first row, “${heading.from} | ${heading.to ?? ''}”, was treated as a heading.`,
    );
  }
  return sentences.join(' ');
}
