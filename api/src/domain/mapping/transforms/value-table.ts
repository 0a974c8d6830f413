import { folded } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import type { ValueTable } from '../rules/transform.ts';
import type { Outcome } from '../engine/outcome.ts';
import { filledText, wordsOf, type TypedValue } from '../../values/typed-value.ts';
import { isList } from '../../values/value-kind.ts';
import { ANYTHING, type TransformDefinition } from './transform-definition.ts';

const MOST_ROWS = 2000;

/**
 * Looks up what people read, and what is kept where that differs: United States and US, 12 October 2026 and
 * 2026-10-12. A row with an empty right side empties the value, one that is undecided keeps it.
 */
export const valueTable: TransformDefinition<ValueTable> = {
  name: 'Value table',
  takes: ANYTHING,
  gives: ({ rows, otherwise }, from) => {
    const type = from === 'CHOICES' ? 'CHOICES' : 'TEXT';
    const keeps = otherwise === 'KEEP' || rows.some(({ to }) => to === null);
    return keeps && from !== type ? [type, from] : [type];
  },
  check({ rows, otherwise, otherwiseValue }) {
    if (rows.length > MOST_ROWS) {
      return `The value table has ${rows.length} rows; the limit is ${MOST_ROWS}. Remove ${rows.length - MOST_ROWS}, or use an expression.`;
    }
    const blank = rows.findIndex((row) => row.from.trim() === '');
    if (blank >= 0)
      return `Row ${blank + 1} of the value table has no value to look for. Fill it in or remove it.`;
    const seen = new Set<string>();
    const double = rows.find((row) => seen.size === seen.add(folded(row.from)).size);
    if (double) return `The value table has two rows for ${quoted(double.from)}. Keep one.`;
    return otherwise === 'USE' && !otherwiseValue?.trim()
      ? 'Enter the value to use when a value isn’t in the table.'
      : null;
  },
  compile(table) {
    const rows = new Map(table.rows.map((row) => [folded(row.from), row.to]));
    const lookUp = (given: TypedValue): Outcome => {
      const to =
        rows.get(folded(wordsOf(given))) ??
        (typeof given.value === 'string' ? rows.get(folded(given.value)) : undefined);
      if (to === undefined) return notListed(table, given);
      return to === null ? given : filledText(to);
    };
    return {
      apply: (given) => (isList(given.value) ? lookUpEach(given.value, lookUp) : lookUp(given)),
    };
  },
};

function notListed(table: ValueTable, given: TypedValue): Outcome {
  switch (table.otherwise) {
    case 'KEEP':
      return given;
    case 'EMPTY':
      return null;
    case 'USE':
      return filledText(table.otherwiseValue ?? '');
    case 'PROBLEM':
    default:
      return problemWith(given, 'is not in the value table');
  }
}

function lookUpEach(entries: readonly string[], lookUp: (given: TypedValue) => Outcome): Outcome {
  const found: string[] = [];
  for (const entry of entries) {
    const one = entry.trim() === '' ? null : lookUp({ value: entry, type: 'TEXT' });
    if (one && 'problem' in one) return one;
    if (one && 'value' in one) found.push(wordsOf(one));
  }
  const value = [...new Set(found)];
  return value.length > 0 ? { value, type: 'CHOICES' } : null;
}
