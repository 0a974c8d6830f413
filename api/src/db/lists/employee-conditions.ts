import type { Pool } from 'pg';

import { SEARCHED_FIELDS, type EmployeeFilter } from '../../domain/employee/employee-lists.ts';
import { searchWords } from '../../domain/values/search-words.ts';
import { columnOf, lacksRequired } from '../lacks-required.ts';

/** What an employee list leaves out, as SQL with parameters from `$2` on. */
export async function employeeConditions(
  pool: Pool,
  organizationId: string,
  filter: EmployeeFilter,
) {
  const values: string[] = [];
  const seen = seenText(filter.notSearched);
  const parameter = (word: string) => {
    const pattern = `$${values.push(searchPattern(word)) + 1}`;
    return seen
      ? `(search_text like ${pattern} and ${seen} like ${pattern})`
      : `search_text like ${pattern}`;
  };
  const words = searchWords(filter.search ?? '');
  // A search for nothing but signs finds no one, not everybody.
  const searched =
    words.length === 0 && filter.search?.trim()
      ? 'and false'
      : words.map((spellings) => `and (${spellings.map(parameter).join(' or ')})`).join(' ');
  if (!filter.flagged) return { conditions: searched, values };
  const flagged = await lacksRequired(pool, organizationId, 2 + values.length);
  return {
    conditions: `${searched} and ${flagged.condition}`,
    values: [...values, ...flagged.values],
  };
}

/** What is searched where not everything may be: the index finds people, and this leaves out who is found by more. */
function seenText(notSearched: EmployeeFilter['notSearched']): string | null {
  if (notSearched.length === 0) return null;
  const text = (columns: readonly string[]) =>
    columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `) || `''`;
  const searched = SEARCHED_FIELDS.filter((key) => !notSearched.includes(key));
  const isAddress = (key: string) => key.endsWith('Email');
  const about = searched.filter((key) => !isAddress(key)).map(columnOf);
  const addresses = searched.filter(isAddress).map(columnOf);
  return `employee_search_text(${text(['preferred_name', 'first_name', 'last_name'])},
    ${text(about)}, ${text(addresses)})`;
}

/** Trigrams find three letters anywhere, and one or two only where a word begins; in scripts without spaces words have no other beginning. */
function searchPattern(word: string): string {
  const literal = word.replaceAll(/[\\%_]/g, (special) => `\\${special}`);
  const begins =
    word.length < 3 && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word);
  return begins ? `% ${literal}%` : `%${literal}%`;
}
