import { cleanJson } from '../../domain/values/clean-text.ts';
import { isSameDecimal } from '../../domain/values/decimal-in.ts';
import { plainDecimal } from '../../domain/values/decimal.ts';

/** Anything but what needs no cleaning: plain characters, and escapes of these. */
const MAY_BE_UNCLEAN = /[^\t\n\r -~]|\\[bfru]/;
/** Anything that may be a number which is not exactly what JavaScript would make of it. */
const MAY_BE_INEXACT = /[\d.]{16}|\d[eE][-+]?\d/;

/**
 * The JSON in a text, with all texts in it cleaned, keys too; undefined when there is none. A number that would not be
 * the digits that were written, such as 9007199254740993, is a text of these digits.
 */
export function parseJson(text: string): unknown {
  try {
    const parsed: unknown = MAY_BE_INEXACT.test(text)
      ? JSON.parse(text, (_, value: unknown, context?: { readonly source?: string }) =>
          typeof value === 'number' ? asWritten(value, context?.source) : value,
        )
      : JSON.parse(text);
    return MAY_BE_UNCLEAN.test(text) ? cleanJson(parsed) : parsed;
  } catch (error) {
    // A RangeError: it is nested so deep that it cannot be walked through.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function asWritten(number: number, source = ''): number | string {
  const [mantissa = '', exponent = '0'] = source.toLowerCase().split('e');
  const written = plainDecimal(number);
  if (!/[1-9]/.test(mantissa)) return number;
  if (written === null || Math.abs(Number(exponent)) > 400) return source;
  const shifted = withPointMoved(mantissa, Number(exponent));
  return isSameDecimal(shifted, written) ? number : source;
}

/** 1.25 with the exponent 1 is 12.5. */
function withPointMoved(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', behind = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + behind;
  const point = whole.length + exponent;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0');
  const at = Math.max(point, 1);
  return `${sign}${padded.slice(0, at).padEnd(at, '0')}.${padded.slice(at)}`;
}
