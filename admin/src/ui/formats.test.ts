import { describe, expect, it } from 'vitest';

import { createFormats } from './formats.ts';

const MOMENT = '2026-10-12T22:30:05Z';

describe.each([
  ['en-US', 'America/Los_Angeles', 'Oct 12, 2026', 'Oct 12, 2026', '3:30:05 PM', '1,234.5'],
  ['de-DE', 'Europe/Berlin', '12.10.2026', '13.10.2026', '00:30:05', '1.234,5'],
  ['ja-JP', 'Asia/Tokyo', '2026/10/12', '2026/10/13', '7:30:05', '1,234.5'],
  ['th-TH', 'Pacific/Kiritimati', '12 ต.ค. 2026', '13 ต.ค. 2026', '12:30:05', '1,234.5'],
  // In English: what runs from right to left would be scrambled between English words.
  ['ar-EG', 'Pacific/Pago_Pago', 'Oct 12, 2026', 'Oct 12, 2026', '11:30:05 AM', '1,234.5'],
  ['he', 'Asia/Jerusalem', '12 Oct 2026', '13 Oct 2026', '1:30:05', '1,234.5'],
])('for %s in %s', (locale, zone, day, dayThere, time, number) => {
  const formats = createFormats([locale], zone);

  it('a calendar day is the same day in every time zone', () => {
    expect(formats.calendarDay('2026-10-12')).toBe(day);
  });

  it('a moment falls on the day and the time of the reader', () => {
    expect(formats.dayOfMoment(MOMENT)).toBe(dayThere);
    expect(formats.clockTime(MOMENT).replaceAll('\u202F', ' ')).toBe(time);
  });

  it('a number has the marks of the place', () => {
    expect(formats.number(1234.5)).toBe(number);
  });
});

describe('money', () => {
  const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

  it.each([
    ['en-US', 'USD 182,500'],
    ['de-DE', '182.500 USD'],
    ['ja-JP', 'USD 182,500'],
  ])('is written as in %s, with the code of its currency', (locale, text) => {
    expect(plain(createFormats([locale]).money('182500', 'USD'))).toBe(text);
  });

  it('keeps each digit, and an amount whose currency is none', () => {
    const { money, number } = createFormats(['en-US']);
    expect(plain(money('9007199254740993.50', 'USD'))).toBe('USD 9,007,199,254,740,993.50');
    expect(number('9007199254740993')).toBe('9,007,199,254,740,993');
    expect(money('5', 'US$')).toBe('5 US$');
  });
});

it('takes the first locale that can be read, and shows what is no day as it came', () => {
  const { calendarDay } = createFormats(['en-US@posix', 'zz', 'de-DE']);
  expect(calendarDay('2026-10-12')).toBe('12.10.2026');
  expect(createFormats([]).calendarDay('soon')).toBe('soon');
});
