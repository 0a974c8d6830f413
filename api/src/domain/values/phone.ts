import { oneLine } from './one-line.ts';
import { inPlainSigns } from './plain-signs.ts';
import type { Unread } from './unread.ts';

const LABEL =
  /^(?:(?:tel|phone|telephone|mobile|mob|cell|home|work|office|[tmpchwo])\.?(?: ?\([a-z]+\))?:) ?/i;
const BEHIND = / ?\((?:mobile|mob|cell|home|work|office|whatsapp)\)$/i;
const PHONE = /^(?<number>\+?[\d ().\-/]{5,40})(?: ?(?:x|ext\.?|extension|#) ?\d{1,8})?$/i;
/** A day in digits, or a month of a year. */
const DAY =
  /^(?:(?:19|20|21)\d\d(?<sign>[./-])(?:0?[1-9]|1[0-2])(?:\k<sign>(?:0?[1-9]|[12]\d|3[01]))?|(?:(?:0?[1-9]|[12]\d|3[01])(?<mark>[./-])(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])(?<point>[./-])(?:0?[1-9]|[12]\d|3[01]))(?:\k<mark>|\k<point>)(?:\d{2}|(?:19|20|21)\d\d))$/;
/** What can stand in front of a slash that is within one number: +49 30/123456, (0341) / 1234567. */
const AREA = /^(?:\+[\d ()]{2,11}|\(?0\d{1,5}\)?|\(?[1-9]\d{0,3}\)?)$/;
/** The most that a number has in any country, with its country code (E.164). */
const MOST_DIGITS = 15;
const NO_PHONE: Unread = { because: 'is not a phone number' };

/**
 * The phone number that can be seen in a text, as it was written: plain digits with the usual signs between them, and
 * perhaps an extension. A link, a label and what cannot be seen are left out. Unread for all others, and for two
 * numbers: which one is called, only a person can say.
 */
export function phoneIn(text: string): string | Unread {
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
  if (number === undefined || digitsOf(number) < 5) return NO_PHONE;
  if (DAY.test(number)) return { because: 'looks like a date, not a phone number' };
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
