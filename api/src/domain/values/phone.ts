import { oneLine } from './one-line.ts';
import { otherThanPhone } from './other-than-phone.ts';
import { inPlainSigns } from './plain-signs.ts';
import type { Unread } from './unread.ts';

const LABEL =
  /^(?:(?:tel|phone|telephone|mobile|mob|cell|home|work|office|[tmpchwo])\.?(?: ?\([a-z]+\))?:) ?/i;
const BEHIND = / ?\((?:mobile|mob|cell|home|work|office|whatsapp)\)$/i;
const PHONE = /^(?<number>\+?[\d ().\-/]{5,40})(?: ?(?:x|ext\.?|extension|#) ?\d{1,8})?$/i;
/** What can stand in front of a slash that is within one number: +49 30/123456, (0341) / 1234567. */
const AREA = /^(?:\+[\d ()]{2,11}|\(?0\d{1,5}\)?|\(?[1-9]\d{0,3}\)?)$/;
/** The most that a number has in any country, with its country code (E.164). */
const MOST_DIGITS = 15;
const BRACKETS_IN_BRACKETS = /\([^)]*\(|\)[^(]*\)|\( *\)/;
const NO_PHONE: Unread = { because: 'is not a phone number' };

/**
 * The phone number that can be seen in a text, as it was written: plain digits with the usual signs between them, and
 * perhaps an extension. A link, a label and what cannot be seen are left out. Unread for all others, and for two
 * numbers: which one is called, only a person can say. What looks like a date or the like is none either, unless it is
known to be a number that exists, by `exists`.
 */
export function phoneIn(
  text: string,
  exists: (number: string) => boolean = () => false,
): string | Unread {
  if (text.length > 200) return NO_PHONE;
  const written = oneLine(inPlainSigns(text).replaceAll(/[\u200c\u200d]/g, ''))
    // What spreadsheets, links and mail programs put around a number.
    .replace(/^['☎☏📞📱✆]+ ?/u, '')
    .replace(/[;,.]+$/, '')
    .replace(LABEL, '')
    .replace(/^(?:tel|callto|sms):(?:\/\/)?/i, '')
    // What hides one's own number from whom one calls.
    .replace(/^[*#]\d{2}#/, '')
    .replace(BEHIND, '')
    .replace(/;ext=(\d{1,8})$/i, ' ext. $1')
    .replace(/^\+ (?=\d)/, '+')
    .trim();
  const apart = written.split(/ ?[/,;|&] ?| (?:or|and) | (?=\+)/).filter(Boolean);
  if (apart.length > 1 && apart.every(isWholeNumber)) {
    return { because: 'looks like two phone numbers' };
  }
  const number = PHONE.exec(written)?.groups?.['number']?.trim();
  if (number === undefined || digitsOf(number) < 5 || !/[1-9]/.test(number)) return NO_PHONE;
  if (BRACKETS_IN_BRACKETS.test(number)) return NO_PHONE;
  const other = otherThanPhone(number.replace(/[ ./-]+$/, ''));
  if (other !== null && !exists(number)) {
    return { because: `looks like ${other}, not a phone number` };
  }
  if (isTwo(number)) return { because: 'looks like two phone numbers' };
  if (digitsOf(number.replace(/^(?:00|011)/, '')) > MOST_DIGITS) {
    return { because: `has more digits than a phone number, which has ${MOST_DIGITS} at most` };
  }
  return written;
}

/** With as many digits as a number has that is called from elsewhere. */
function isWholeNumber(text: string): boolean {
  return PHONE.test(text) && digitsOf(text) >= 7;
}

/** Whether there is a second number behind a slash, or the same groups of digits come twice. */
function isTwo(number: string): boolean {
  const [area = '', behind, ...more] = number.split('/').map((part) => part.trim());
  if (behind !== undefined && (more.length > 0 || !AREA.test(area))) return true;
  return [1, 2, 3].some((gap) => {
    const length = (number.length - gap) / 2;
    const [first, second] = [number.slice(0, length), number.slice(length + gap)];
    return (
      Number.isInteger(length) &&
      /^ ?[-./]? ?$/.test(number.slice(length, length + gap)) &&
      groupsOf(first) === groupsOf(second) &&
      (digitsOf(first) >= 7 || (digitsOf(first) === 6 && first.slice(0, 2) === second.slice(0, 2)))
    );
  });
}

function groupsOf(number: string): string {
  return number.replaceAll(/\d/g, '0');
}

function digitsOf(number: string): number {
  return number.replaceAll(/\D/g, '').length;
}
