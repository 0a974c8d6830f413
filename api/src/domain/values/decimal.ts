/** An exact fraction of whole numbers; `of` is above zero. */
export interface Fraction {
  readonly parts: bigint;
  readonly of: bigint;
}

/** Of a plain decimal such as -12.50. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '0', behind = ''] = decimal.split('.');
  return { parts: BigInt(whole + behind), of: 10n ** BigInt(behind.length) };
}

/** With so many decimal places; half a digit is rounded away from zero. */
export function roundedDecimal({ parts, of }: Fraction, decimals: number): string {
  const scaled = (parts < 0n ? -parts : parts) * 10n ** BigInt(decimals);
  const rounded = (scaled * 2n + of) / (of * 2n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const sign = parts < 0n && rounded > 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** The number as people would write it, without an exponent: what JSON said, digit by digit. Null for NaN and infinity. */
export function plainDecimal(number: number): string | null {
  if (!Number.isFinite(number)) return null;
  const written = String(number);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (!match) return written;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  return point > 0 ? sign + digits.padEnd(point, '0') : `${sign}0.${'0'.repeat(-point)}${digits}`;
}

/** More is no amount of anything, and setting endless digits apart would take minutes. */
export const MOST_DIGITS = 60;

/** Sets with thousands separators by commas, unless there are more digits than any number of people's has. */
export function grouped(decimal: string): string {
  const [whole = '', behind] = decimal.split('.');
  if (whole.length > MOST_DIGITS) return decimal;
  const apart = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return behind === undefined ? apart : `${apart}.${behind}`;
}
