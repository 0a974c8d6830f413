import { expect, it } from 'vitest';

import { calendarDay, dayOfMoment } from './calendar-day.ts';

it('keeps the day wherever the reader is', () => {
  expect(calendarDay('2026-12-01')).toBe('1 Dec 2026');
});

it('shows what it cannot read as it came', () => {
  expect(calendarDay('soon')).toBe('soon');
});

it('writes a moment as the day it falls on', () => {
  expect(dayOfMoment('2027-11-23T12:00:00Z')).toBe('23 Nov 2027');
});
