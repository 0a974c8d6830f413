import { oneLine } from './one-line.ts';
import { inPlainSigns } from './plain-signs.ts';

const LABEL =
  /^(?:(?:tel|phone|telephone|mobile|mob|cell|home|work|office|[tmpchwo])\.?(?: ?\([a-z]+\))?:) ?/i;
const BEHIND = / ?\((?:mobile|mob|cell|home|work|office|whatsapp)\)$/i;
const PHONE = /^\+?[\d ().\-/]{5,40}(?:(?: ?(?:x|ext\.?|extension|#)) ?\d{1,8})?$/i;

/**
 * The phone number that can be seen in a text, as it was written: plain digits with the usual signs between them, and
 * perhaps an extension. A link, a label and what cannot be seen are left out. Null for all others.
 */
export function phoneIn(text: string): string | null {
  if (text.length > 200) return null;
  const written = oneLine(inPlainSigns(text).replaceAll(/[\u200c\u200d]/g, ''))
    .replace(LABEL, '')
    .replace(/^tel:/i, '')
    // What hides one's own number from whom one calls.
    .replace(/^[*#]\d{2}#/, '')
    .replace(BEHIND, '')
    .replace(/;ext=(\d{1,8})$/i, ' ext. $1')
    .replace(/^\+ (?=\d)/, '+')
    .trim();
  if (!PHONE.test(written)) return null;
  const digits = written.replaceAll(/\D/g, '').length;
  return digits >= 5 && digits <= 25 ? written : null;
}
