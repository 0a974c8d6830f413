import { dayInWords, existingDay } from './calendar-day.ts';
import { monthNumber } from './month-names.ts';
import { oneLine } from './one-line.ts';
import { inPlainSigns } from './plain-signs.ts';
import { isUnread, type Unread } from './unread.ts';

/** What a date does not say itself. */
export interface KnownOfDays {
  /** What 4/5/2026 means. */
  readonly dayOrder?: 'DAY_FIRST' | 'MONTH_FIRST';
  /** Where it is the day that a moment falls on. IANA name. */
  readonly timeZone?: string;
}

const NO_DATE: Unread = { because: 'is not a date' };
const FAR_OFF: Unread = { because: 'is not a date from 1900 to 2199' };
/** Midnights of all time zones are full quarters of an hour. */
const MS_A_QUARTER_HOUR = 900_000;
const MS_A_DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;
/** From then on, in UTC, the next day begins somewhere, in New Zealand first. */
const MS_TO_FIRST_MIDNIGHT = 11 * 3_600_000;
/** The first three letters tell which. */
const WEEKDAY = /^(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;
const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
const MINUTES = String.raw`:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const HOURS = String.raw`(?:[01]\d|2[0-3])`;
const TIME = String.raw`(?:,? ?(?:(?:${HOURS}|\d)${MINUTES}(?: ?p\.?m\.?)?|(?:0?\d|1[0-2])${MINUTES} ?a\.?m\.?))?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ]${HOURS}${MINUTES})?$`, 'i');
const WITH_OFFSET = new RegExp(
  String.raw`^(\d{4}-\d{2}-\d{2})[T ](${HOURS}${MINUTES}) ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$`,
  'i',
);
/** ISO 8601 without signs between its parts: 20261012T090000Z. */
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/i;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(\d{4}|\d{6})?$/;
const COMPACT_TIME = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;
const NUMERIC = new RegExp(String.raw`^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?${TIME}$`, 'i');
const IN_SIGNS = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]$/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|[.º])?,? (?:of |del? )?(\p{L}{3,12})\.?,? (?:del? )?(\d{2}|\d{4})$/iu;
const MONTH_FIRST = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{2}|\d{4})$/iu;

/**
 * The day, YYYY-MM-DD, that a text says. What could be two days is none, unless what is `known` tells; nor is a day of
 * another century or calendar, nor one that has another name in the week than the text says.
 */
export function dayIn(text: string, known: KnownOfDays = {}): string | Unread {
  if (text.length > 100) return NO_DATE;
  const whole = oneLine(inPlainSigns(text));
  const [before = '', said] = WEEKDAY.exec(whole) ?? [];
  const written = inFull(whole.slice(before.length));
  const day = dayWritten(written, known);
  if (said === undefined || isUnread(day)) return day;
  // Of a moment, the name is of the day where it was written.
  return onWeekday(WITH_OFFSET.exec(written)?.[1] ?? day, said) ?? day;
}

/** What is the matter where a day is not the one of the week that begins with these letters. */
function onWeekday(day: string, said: string): Unread | null {
  const own = WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()] ?? '';
  return own.slice(0, 3).toLowerCase() === said.slice(0, 3).toLowerCase()
    ? null
    : { because: `is not a date: ${dayInWords(day) ?? day} is a ${own}` };
}

function dayWritten(written: string, known: KnownOfDays): string | Unread {
  if (/^-?\d{1,16}$/.test(written)) return dayOfNumber(Number(written), known);
  const iso = ISO.exec(written) ?? IN_SIGNS.exec(written);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const moment = WITH_OFFSET.exec(written);
  if (moment) return dayOfMoment(moment, known);
  const numeric = NUMERIC.exec(written);
  return numeric ? dayOfDigits(numeric, known) : dayWithMonthName(written);
}

/** 2026-10-12T09:00:00Z for 20261012T090000Z; all others stay. */
function inFull(written: string): string {
  return written.replace(
    BASIC,
    (_, year, month, day, hour, minute, second = '00', offset = '') =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`,
  );
}

/**
 * The day of a number: milliseconds since 1970, as some providers write days; seconds, where these are a midnight; or
 * 20261012, also with a time behind it. Unread for what could be two of them or is none.
 */
export function dayOfNumber(
  number: number,
  { timeZone: known }: KnownOfDays = {},
): string | Unread {
  // Nought stands for none, not for the day on which counting begins.
  if (!Number.isInteger(number) || number === 0) return NO_DATE;
  const timeZone = known ?? 'UTC';
  const compact = COMPACT.exec(String(number));
  const digits = compact && existingDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const isMs = compact?.[4]
    ? number % MS_A_QUARTER_HOUR === 0
    : Math.abs(number) >= 1e11 || number % MS_A_DAY === 0;
  const ofDigits = COMPACT_TIME.test(compact?.[4] ?? '0000') ? digits : null;
  const ofMs = isMs ? recent(dayAt(number, timeZone)) : null;
  const ofSeconds = number % SECONDS_A_DAY === 0 ? recent(dayAt(number * 1000, timeZone)) : null;
  const [day, another] = new Set([ofDigits, ofMs, ofSeconds].filter((found) => found !== null));
  if (day && another) return twoDays(day, another);
  if (day && day === ofMs && ofDigits === null && known === undefined) {
    return dayUnlessMidnight(number, day);
  }
  return day ?? (isMs ? FAR_OFF : NO_DATE);
}

/** Of days in which somebody who is hired can have been born or can start. */
function recent(day: string | null): string | null {
  return day !== null && day >= '1900' && day < '2200' ? day : null;
}

/** The day of a moment in UTC, unless it is the midnight with which the next day begins somewhere else. */
function dayUnlessMidnight(atMs: number, day: string): string | Unread {
  const isMidnight = atMs % MS_A_QUARTER_HOUR === 0;
  const sinceUtcMidnight = ((atMs % MS_A_DAY) + MS_A_DAY) % MS_A_DAY;
  const next = dayAt(atMs + MS_A_DAY, 'UTC');
  return isMidnight && sinceUtcMidnight >= MS_TO_FIRST_MIDNIGHT && next !== null
    ? twoDays(day, next)
    : day;
}

/** The day that has these numbers, if there is one. */
function dayOf(year: number, month: number, ofMonth: number): string | Unread {
  const day = existingDay(year, month, ofMonth);
  return day === null ? NO_DATE : (recent(day) ?? FAR_OFF);
}

/** The day that it is somewhere at a moment, in milliseconds since 1970. */
function dayAt(atMs: number, timeZone: string): string | null {
  if (Math.abs(atMs) > 8.64e15) return null;
  const at = new Date(atMs);
  const [year, month, day] =
    // Many times as fast, and the usual case.
    timeZone.toUpperCase() === 'UTC'
      ? [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
      : partsIn(timeZone, at);
  return existingDay(year ?? 0, month ?? 0, day ?? 0);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, at: Date): readonly number[] {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  if (parts.get('era')?.startsWith('B')) return [];
  return ['year', 'month', 'day'].map((type) => Number(parts.get(type as 'year')));
}

function dayOfMoment(match: RegExpExecArray, { timeZone }: KnownOfDays): string | Unread {
  const [, day = '', time = '', offset = ''] = match;
  const [year, month, ofMonth] = day.split('-').map(Number);
  const written = dayOf(year ?? 0, month ?? 0, ofMonth ?? 0);
  if (isUnread(written)) return written;
  const atMs = Date.parse(`${day}T${time}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  if (Number.isNaN(atMs)) return NO_DATE;
  const there = recent(dayAt(atMs, timeZone ?? 'UTC'));
  if (there === null) return FAR_OFF;
  // A moment is another day elsewhere: where, only a step can say.
  if (timeZone !== undefined) return there;
  if (there !== written) return twoDays(written, there);
  return /^z$/i.test(offset) ? dayUnlessMidnight(atMs, there) : there;
}

function dayOfDigits(match: RegExpExecArray, { dayOrder }: KnownOfDays): string | Unread {
  const [, a = '', , b = '', c = ''] = match;
  if (a.length === 4) {
    return c.length <= 2 ? dayOf(Number(a), Number(b), Number(c)) : NO_DATE;
  }
  if (a.length > 2) return NO_DATE;
  // In which century 26 is, no one can tell.
  if (c.length <= 2) return { because: 'is not a date with a year of four digits' };
  if (c.length !== 4) return NO_DATE;
  const dayFirst = dayOf(Number(c), Number(b), Number(a));
  const monthFirst = dayOf(Number(c), Number(a), Number(b));
  if (isUnread(dayFirst)) return dayFirst === FAR_OFF ? dayFirst : monthFirst;
  if (isUnread(monthFirst) || dayFirst === monthFirst) return dayFirst;
  if (!dayOrder) return twoDays(dayFirst, monthFirst);
  return dayOrder === 'MONTH_FIRST' ? monthFirst : dayFirst;
}

function dayWithMonthName(written: string): string | Unread {
  const apart = written.replaceAll(/(?<=[\d\p{L}])[-/](?=\p{L})|(?<=\p{L})[-/](?=\d)/gu, ' ');
  const dayFirst = DAY_FIRST.exec(apart);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(apart);
  const [year = '', month = '', day = ''] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : [monthFirst?.[3], monthFirst?.[1], monthFirst?.[2]];
  const number = monthNumber(month);
  if (number === 0) return NO_DATE;
  if (year.length === 2) return { because: 'is not a date with a year of four digits' };
  return dayOf(Number(year), number, Number(day));
}

function twoDays(one: string, other: string): Unread {
  return { because: `could be ${dayInWords(one) ?? one} or ${dayInWords(other) ?? other}` };
}
