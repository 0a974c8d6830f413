import { isParticle } from './name-words.ts';

/** DIOP, O'BRIEN, McDONALD, DIOP-SY; not a lone initial. */
const IN_CAPITALS =
  /^(?:(?:Mc|Mac|[dlDLO]['’]|al-|el-)\p{Lu}{2,}|\p{Lu}[\p{Lu}\p{M}'’.-]*\p{Lu})$/u;
const SMALL_LETTERS = /\p{Ll}.*\p{Ll}|\p{Lu}\p{Ll}/u;
const LATIN = /^[\p{Script=Latin}\p{M}'’.-]+$/u;
/** Three letters that can be spoken; AKM and JRR are initials. */
const SPOKEN = /^(?:[^AEIOUY]{1,2}[AEIOUY]+[^AEIOUY]?|[AEIOUY][^AEIOUY][AEIOUY]|[AEIOUY]NG)$/;
/** Families of two letters; others are more often initials: AJ, MA. */
const OF_TWO = new Set(
  'LI LU LÜ LV LE HE HO HU XU XI WU YU YE YI DU SU GU VU VŨ NG OH QI LÊ HỒ VÕ'.split(' '),
);

/**
 * Where the words of the family name are when they alone are in capitals, as in DIOP Jean or Gabriel GARCÍA MÁRQUEZ: from the
 * first to before the second number. Null when capitals do not tell.
 */
export function familyInCapitals(words: readonly string[]): readonly [number, number] | null {
  const capitals = words.map((word) => IN_CAPITALS.test(word.replaceAll('ß', 'SS')));
  const first = capitals.indexOf(true);
  const end = capitals.lastIndexOf(true) + 1;
  if (first < 0) return null;
  const isFamily = (word: string, index: number) => capitals[index] || isParticle(word);
  if (!words.slice(first, end).every((word, index) => isFamily(word, first + index))) return null;
  let start = first;
  while (
    start > 0 &&
    isParticle(words[start - 1] ?? '') &&
    !(start === 1 && end === words.length)
  ) {
    start -= 1;
  }
  const given = [...words.slice(0, start), ...words.slice(end)];
  if (!given.some((word) => SMALL_LETTERS.test(word) && !isParticle(word))) return null;
  if (end === words.length) return [start, end];
  if (start > 0) return null;
  return words.slice(first, end).some(isSurelyFamily) ? [start, end] : null;
}

/** Whether a word in capitals at the beginning is a family name and not initials. */
function isSurelyFamily(word: string): boolean {
  const letters = word.replaceAll(/[^\p{L}]/gu, '').normalize('NFC');
  if (letters.length !== word.length && word.includes('.')) return false;
  if (letters.length > 3 || !LATIN.test(word)) return letters.length > 2;
  const plain = letters.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return letters.length === 3 ? SPOKEN.test(plain) : OF_TWO.has(letters);
}
