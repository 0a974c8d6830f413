import { cleanText } from './clean-text.ts';

/**
 * Digits, dashes, apostrophes, brackets and spaces of every script and keyboard as their plain ones: full-width and
 * Arabic digits, minus signs, thin and hard spaces. Letters stay. Variation selectors and keycaps go.
 */
export function inPlainSigns(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replaceAll('`', "'");
  return cleanText(text)
    .replaceAll(/[\ufe0e\ufe0f\u20e3]/g, '')
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/(?![0-9])\p{Nd}/gu, digitOf)
    .replaceAll(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replaceAll(/[\u2018\u2019\u201b\u02bc\u2032\u00b4`]/g, "'")
    .replaceAll(/\p{Zs}/gu, ' ');
}

/** Scripts have their digits in runs of ten, from nought to nine. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
