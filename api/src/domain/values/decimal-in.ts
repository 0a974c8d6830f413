import { grouped, MOST_DIGITS, plainDecimal } from './decimal.ts';
import type { Unread } from './unread.ts';
import type { WrittenAmount } from './written-amount.ts';

/** What decimals stand behind. */
export type DecimalMark = 'POINT' | 'COMMA';

const IN_GROUPS = String.raw`[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:'\d{3})+|\d+`;
/** Thousands may be apart by the other mark, spaces or apostrophes; in India hundreds of thousands by twos. */
const FORMS: Readonly<Record<DecimalMark, RegExp>> = {
  POINT: new RegExp(
    String.raw`^([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|${IN_GROUPS}|)(?:\.(\d+))?$`,
  ),
  COMMA: new RegExp(String.raw`^([1-9]\d{0,2}(?:\.\d{3})+|${IN_GROUPS}|)(?:,(\d+))?$`),
};

/**
 * The decimal that was written, such as -1234.50. Without a known mark it is the one that both agree on, or that is
 * possible by one of them alone: 1,5 has a decimal comma, as thousands have three digits. 52.000 could be either;
 * where `hasNoThirdDecimal` says that no amount has three decimals, it is thousands.
 */
export function decimalOf(
  written: WrittenAmount,
  how: { readonly mark?: DecimalMark | undefined; readonly hasNoThirdDecimal?: boolean } = {},
): string | Unread {
  const { digits, noughts, isNegative } = written;
  if (digits.length > MOST_DIGITS) return { because: 'has too many digits' };
  const found = readings(digits, how.mark).map((decimal) => shifted(decimal, noughts));
  const [one, other] = found;
  if (one === undefined) return { because: 'is not a number' };
  const sign = isNegative ? '-' : '';
  if (other === undefined || isSameDecimal(one, other)) return sign + one;
  const whole = found.find((decimal) => !decimal.includes('.'));
  if (how.hasNoThirdDecimal && noughts === 0 && whole !== undefined) return sign + whole;
  return {
    because: `could be ${grouped(sign + shortest(one))} or ${grouped(sign + shortest(other))}`,
  };
}

function readings(digits: string, mark: DecimalMark | undefined): string[] {
  // In Arabic each mark has a sign of its own.
  const marks: readonly DecimalMark[] = mark ? [mark] : ['POINT', 'COMMA'];
  const [written, possible] = /[٫٬]/.test(digits)
    ? [digits.replaceAll('٬', ',').replaceAll('٫', '.'), ['POINT'] as const]
    : [digits, marks];
  return possible.flatMap((one) => {
    const match = FORMS[one].exec(written);
    if (!match) return [];
    const [, whole = '', behind] = match;
    const plain = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
    return [behind === undefined ? plain : `${plain}.${behind}`];
  });
}

/** With the point moved to the right. */
function shifted(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const [whole = '', behind = ''] = decimal.split('.');
  const moved = whole + behind.slice(0, places).padEnd(places, '0');
  const rest = behind.slice(places);
  const plain = moved.replace(/^0+(?=\d)/, '');
  return rest === '' ? plain : `${plain}.${rest}`;
}

/** Whether they are the same but for noughts at the end. */
export function isSameDecimal(one: string, other: string): boolean {
  return shortest(one) === shortest(other);
}

/** 05000.10 is 5000.1, and -0 is 0. */
export function shortest(decimal: string): string {
  const [whole = '', behind = ''] = decimal.replace(/^[-+]/, '').split('.');
  const fraction = behind.replace(/0+$/, '');
  const plain = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}`;
  return decimal.startsWith('-') && plain !== '0' ? `-${plain}` : plain;
}

/** The number, when it is exactly what the digits say. */
export function exactNumber(decimal: string): number | Unread {
  const number = Number(decimal);
  return isSameDecimal(plainDecimal(number) ?? '', decimal)
    ? number + 0
    : { because: 'has too many digits to be stored exactly' };
}
