import Papa from 'papaparse';

import type { TableRow } from './value-table.ts';

/** Rows that came at once, or why none of them is taken. */
export type PastedTable =
  | { rows: TableRow[]; heading: TableRow | null; problem: null }
  | { rows: null; problem: string };

const HEADING_WORDS =
  /^(?:the |a )?(?:(?:lever|sora|source|target|old|new|original|current|mapped|from|to|in|of|this|input|output|before|after)[\s_-]?)*(?:values?(?: (?:in|at|from|of) (?:lever|sora))?|name|label|code|key|text|country|state|region|city|department|team|becomes|become|replacement|lever|sora|source|target|from|to|input|output|before|after|old|new|original|result)$/u;

/**
 * The two columns of a text that was copied from a spreadsheet or read from a file: tabs between them, or
 * semicolons, or commas, with quoted cells. Undefined when it is a single value, which belongs into one cell.
 * @param known what the left and the right side are called, and the values that the right side can be
 */
export function pastedTable(
  text: string,
  known: {
    headings?: readonly string[];
    choices?: readonly string[];
    /** Even a single value is a row then. */
    wholeFile?: boolean;
  } = {},
): PastedTable | undefined {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
  });
  const lines = data.map((cells) => cells.map((cell) => cell.trim()));
  const [first] = lines;
  if (!first) return undefined;
  const isOneCell = lines.length === 1 && (!first[1] || !/["\t]/u.test(text));
  const broken = errors.find(({ type }) => type === 'Quotes');
  const isOneLine = !text.trim().includes('\n');
  if (isOneCell && !known.wholeFile && (!broken || isOneLine)) return undefined;
  if (broken) {
    return refused(
      `A quotation mark in row ${(broken.row ?? 0) + 1} is not closed, so its columns can’t be told apart.`,
    );
  }
  const wide = lines.filter((cells) => cells.slice(2).some(Boolean)).length;
  if (wide > 0) {
    return refused(
      `${wide === 1 ? '1 row has' : `${wide} rows have`} more than two columns. A value table has two: the value in Lever, and what it becomes.`,
    );
  }
  const rows = lines.map(([from = '', to = '']) => ({ from, to: to || null }));
  const isHeading = looksLikeHeading(rows, known);
  return {
    rows: isHeading ? rows.slice(1) : rows,
    heading: isHeading ? (rows[0] ?? null) : null,
    problem: null,
  };
}

function refused(problem: string): PastedTable {
  return { rows: null, problem: `${problem} Nothing was added.` };
}

/** By the first line that has any outside of quotes; a spreadsheet copies with tabs. */
function delimiterOf(text: string): string {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/gu, '""');
  return ['\t', ';', ','].find((each) => bare.includes(each)) ?? ',';
}

function looksLikeHeading(
  [first, ...others]: readonly TableRow[],
  { headings = [], choices = [] }: { headings?: readonly string[]; choices?: readonly string[] },
): boolean {
  if (!first?.to || others.length === 0) return false;
  const named = (cell: string) =>
    HEADING_WORDS.test(cell.toLowerCase()) ||
    headings.some((heading) => heading.toLowerCase() === cell.toLowerCase());
  if (named(first.from) && named(first.to)) return true;
  const isChoice = (to: string | null) =>
    to !== null && choices.some((choice) => choice.toLowerCase() === to.toLowerCase());
  return !isChoice(first.to) && others.every(({ to }) => isChoice(to));
}
