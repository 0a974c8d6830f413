import { inPlainSigns } from './plain-signs.ts';
import { oneLine } from './one-line.ts';
import { MOST_DIGITS } from './decimal.ts';

/** An amount as it was written, with what stands around it. */
export interface WrittenAmount {
  readonly isNegative: boolean;
  /** Digits with the marks between them. */
  readonly digits: string;
  /** Noughts that a word behind the digits stands for: 3 for "k". */
  readonly noughts: number;
  /** Words and signs in front and behind, such as a currency; empty for none. */
  readonly before: string;
  readonly behind: string;
}

/** M is left out: it is a million to some and a thousand to others. */
const NOUGHTS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  lacs: 5,
  million: 6,
  mn: 6,
  mio: 6,
  crore: 7,
  crores: 7,
  万: 4,
  萬: 4,
  만: 4,
};
const AMOUNT =
  /^(?<before>\D*?)(?<digits>[.,]?\d(?:[\d.,٫٬' ]*\d)?)(?:[.,]-{1,2}(?![^ )]))?(?: ?(?<word>k|thousand|lakhs?|lacs?|million|mn|mio\.?|crores?|万|萬|만)(?!\p{L}))?(?<behind>\D*)$/iu;

/** What comes in pairs around a currency or an interval, and says nothing: 52,000 (USD). */
const PAIR = /\(([^()[\]]+)\)|\[([^()[\]]+)\]/g;

/** Null when there is not exactly one amount in the text: none, a range, two signs, or brackets that are no pair. */
export function writtenAmount(text: string): WrittenAmount | null {
  if (text.length > 2 * MOST_DIGITS) return null;
  const groups = AMOUNT.exec(oneLine(inPlainSigns(text)))?.groups;
  if (!groups) return null;
  const { before: infront = '', digits: written = '', behind = '' } = groups;
  // In "Rs.500" the point belongs to the word.
  const isOfWord = /^[.,]/.test(written) && /[^\s(+-]$/.test(infront);
  const before = withoutPairs(isOfWord ? infront + written.charAt(0) : infront);
  const digits = isOfWord ? written.slice(1) : written;
  const isBracketed = before.includes('(') && /^ ?\)/.test(behind);
  const minuses =
    before.split('-').length - 1 + Number(/^ ?-(?![^ )])/.test(behind)) + Number(isBracketed);
  const after = isBracketed ? behind.replace(')', '') : behind;
  const signs = minuses + Number(before.includes('+'));
  const others = (isBracketed ? before.replace('(', '') : before) + withoutPairs(after);
  if (signs > 1 || /[()[\]]/.test(others)) return null;
  return {
    isNegative: minuses === 1,
    digits,
    noughts: NOUGHTS[(groups['word'] ?? '').toLowerCase().replace('.', '')] ?? 0,
    before: before.replaceAll(/[-+(]/g, '').trim(),
    behind: after.replace(/^ ?-(?![^ )])/, '').trim(),
  };
}

function withoutPairs(text: string): string {
  return text.replaceAll(PAIR, ' $1$2 ');
}
