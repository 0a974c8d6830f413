import { isSuffixes, withoutHonorifics } from './name-words.ts';

/** A display name in two; a half that cannot be told is null. */
export interface SplitName {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\u30fb ]+$/u;

/**
 * Splits one display name:
 * - white space is trimmed and collapsed, leading honorifics (Dr., Ms.) are dropped;
 * - the first word is the first name, all others the last name, with particles (van der, de la);
 * - one word is a first name without a last name;
 * - with a comma, what stands before it is the last name: "Okafor, Maya";
 * - suffixes (Jr., III) stay with the last name, also behind a comma: "Martin King, Jr.";
 * - a name wholly in Han, Hangul or Kana has the last name first when there is a space; without one
 *   nobody can tell where it ends, and the whole is the first name.
 */
export function splitName(name: string): SplitName {
  const parts = name
    .split(',')
    .map((part) => part.trim().split(/\s+/).filter(Boolean).join(' '))
    .filter(Boolean);
  const suffixes = parts.slice(1).filter(isSuffixes);
  const [before = '', ...after] = parts.filter((part, index) => index === 0 || !isSuffixes(part));
  if (after.length > 0) {
    return half(withoutHonorifics(after.join(' ')), [withoutHonorifics(before), ...suffixes]);
  }
  const [first = '', ...rest] = withoutHonorifics(before).split(' ');
  if (rest.length > 0 && EAST_ASIAN.test(before)) return half(rest.join(' '), [first]);
  return half(first, [...rest, ...suffixes]);
}

function half(first: string, last: readonly string[]): SplitName {
  return { firstName: first || null, lastName: last.filter(Boolean).join(' ') || null };
}
