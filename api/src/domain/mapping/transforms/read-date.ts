import { dayInText, existingDay } from '../../values/calendar-day.ts';
import { oneLine } from '../../values/one-line.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import { timeZoneIn } from '../../values/time-zone.ts';
import type { ReadDate } from '../transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;
const WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)? ?(?:Z|[+-]\d{2}:?\d{2})$/i;
const NUMERIC =
  /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?)?$/i;
/** Nearer to 1970 than this it is not a moment in milliseconds, but seconds, or digits such as 20261012. */
const LEAST_MS = 1e10;

/** A text with a time and an offset is a moment like milliseconds are; without an offset its day is what it says. */
export const readDate: TransformDefinition<ReadDate> = {
  name: 'Read a date',
  takes: [...TEXTS, 'NUMBER', 'DATE'],
  gives: () => ['DATE'],
  check: ({ timeZone }) =>
    timeZoneIn(timeZone) === null
      ? `${quoted(timeZone)} is not a time zone. Choose one such as America/New_York.`
      : null,
  compile({ dayOrder, timeZone }) {
    const dayOf = dayAt(timeZone);
    const read = (text: string): string | null => {
      if (/^-?\d{11,15}$/.test(text)) return dayOf(Number(text));
      if (WITH_OFFSET.test(text)) {
        return dayInText(text.slice(0, 10)) && dayOf(Date.parse(text.replace(/ (?=[Z+-])/i, '')));
      }
      return dayInText(text) ?? numericDay(text, dayOrder);
    };
    return {
      apply: ofOne((given) => {
        const { value } = given;
        const day =
          typeof value === 'number'
            ? dayOf(value)
            : typeof value === 'string'
              ? read(oneLine(value).replace(WEEKDAY, ''))
              : null;
        return day === null ? problemWith(given, 'is not a date') : { value: day, type: 'DATE' };
      }),
    };
  },
};

function numericDay(text: string, dayOrder: ReadDate['dayOrder']): string | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, a = '', , b = '', c = ''] = match;
  if (a.length === 4) return c.length <= 2 ? existingDay(Number(a), Number(b), Number(c)) : null;
  // In which century 26 is, nobody can tell.
  if (a.length > 2 || c.length !== 4) return null;
  const dayFirst = existingDay(Number(c), Number(b), Number(a));
  const monthFirst = existingDay(Number(c), Number(a), Number(b));
  return dayOrder === 'DAY_FIRST' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** The day that it is at a moment, in milliseconds since 1970. Null for what is no such moment. */
function dayAt(timeZone: string): (atMs: number) => string | null {
  // Many times as fast, and the usual case.
  const isUtc = timeZone.toUpperCase() === 'UTC';
  const format = isUtc
    ? null
    : new Intl.DateTimeFormat('en-CA', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
  return (atMs) => {
    if (!Number.isInteger(atMs) || Math.abs(atMs) < LEAST_MS || Math.abs(atMs) > 8.64e15)
      return null;
    return dayInText(format ? format.format(atMs) : new Date(atMs).toISOString().slice(0, 10));
  };
}
