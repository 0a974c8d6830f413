import type { DraftRules } from '../draft/draft-rules.ts';
import { undecidedWords } from '../transforms/value-table.ts';

/** What the value tables of one employee field leave empty, and what they leave undecided. */
export interface ClearedValues {
  employeeField: string;
  cleared: readonly string[];
  /** Also every value that is not listed. */
  others: boolean;
  undecided: number;
}

/** Of the rules that were changed, those whose value tables take values away or have rows to decide. */
export function clearedValues(rules: DraftRules, changed: ReadonlySet<string>): ClearedValues[] {
  return [...changed].flatMap((employeeField) => {
    const tables = (rules.get(employeeField)?.transforms ?? []).flatMap(
      ({ valueTable }) => valueTable ?? [],
    );
    const rows = tables.flatMap((table) => table.rows);
    const cleared = rows.filter(({ to }) => to?.trim() === '').map(({ from }) => from);
    const others = tables.some(({ otherwise }) => otherwise === 'EMPTY');
    const undecided = rows.filter(({ to }) => to === null).length;
    return cleared.length || others || undecided
      ? [{ employeeField, cleared, others, undecided }]
      : [];
  });
}

const NAMED = 10;

/** "n/a, tbd and 3 more will be cleared. 2 values are undecided and used as is." */
export function clearedWords({ cleared, others, undecided }: ClearedValues): string {
  const named = cleared.slice(0, NAMED).join(', ');
  const more = cleared.length - NAMED;
  const listed = more > 0 ? `${named} and ${more} more` : named;
  const gone = [listed, others ? 'every value that is not in the table' : '']
    .filter(Boolean)
    .join(', and ');
  return [
    gone ? `${gone} will be cleared.` : 'no value will be cleared.',
    undecidedWords(undecided),
  ]
    .filter(Boolean)
    .join(' ');
}
