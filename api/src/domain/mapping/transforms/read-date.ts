import { dayIn, dayOfNumber } from '../../values/day-in.ts';
import { problemWith } from '../../values/problem-with.ts';
import { quoted } from '../../values/quoted.ts';
import { timeZoneIn } from '../../values/time-zone.ts';
import { isUnread } from '../../values/unread.ts';
import type { ReadDate } from '../rules/transform.ts';
import { ofOne } from './of-one.ts';
import { TEXTS, type TransformDefinition } from './transform-definition.ts';

/** Reads as a date field does, and knows what comes first in 4/5/2026 and where a moment falls on its day. */
export const readDate: TransformDefinition<ReadDate> = {
  name: 'Read a date',
  takes: [...TEXTS, 'NUMBER', 'DATE'],
  gives: () => ['DATE'],
  check: ({ timeZone }) =>
    isUnread(timeZoneIn(timeZone))
      ? `${quoted(timeZone)} is not a time zone. Choose one such as America/New_York.`
      : null,
  compile: ({ dayOrder, timeZone }) => ({
    apply: ofOne((given) => {
      const { value } = given;
      const known = { dayOrder, timeZone };
      const day =
        typeof value === 'number'
          ? dayOfNumber(value, known)
          : dayIn(typeof value === 'string' ? value : '', known);
      return isUnread(day) ? problemWith(given, day.because) : { value: day, type: 'DATE' };
    }),
  }),
};
