import { expect, it } from 'vitest';

import { calendarDay } from './calendar-day.ts';

it('keeps the day wherever the reader is', () => {
  expect(calendarDay('2026-12-01')).toBe('1 Dec 2026');
});

it('shows what it cannot read as it came', () => {
  expect(calendarDay('soon')).toBe('soon');
});
