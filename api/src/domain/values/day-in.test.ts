import { describe, expect, it } from 'vitest';

import { dayIn, dayOfNumber } from './day-in.ts';

const FAR_OFF = { because: 'is not a date from 1900 to 2199' };
const NO_DATE = { because: 'is not a date' };

describe('dayIn', () => {
  it.each([
    '20261012',
    '202610120900',
    '20261012090000',
    '20261012T0900',
    '20261012T090000Z',
    '2026-10-12T09:00:00.000',
    '12.10.2026 23:59',
    '12/10/2026, 9:05 AM',
    '12/10/2026 12:00 p.m.',
  ])('reads the day of %s, whatever the time', (text) => {
    expect(dayIn(text, { dayOrder: 'DAY_FIRST' })).toBe('2026-10-12');
  });

  it.each([
    '1405/07/20',
    '2569-10-12',
    '12/10/2569',
    '12.10.1899',
    '12 October 2569',
    'October 12, 1405',
    '2569年10月12日',
    '2569-10-12T09:00:00Z',
    '25691012090000',
    '99999999999999',
  ])('does not take the year of %s, in any way of writing', (text) => {
    expect(dayIn(text)).toEqual(FAR_OFF);
  });

  it.each([
    '2026-10-12T99:99',
    '2026-10-12 24:30',
    '2026-10-12T10:60',
    '2026-10-12T10:00:61',
    '2026-10-12T25:00:00Z',
    '2026-10-12T10:00:00+99:00',
    '25.12.2026 25:00',
    '25.12.2026 13:30 am',
    '20261012T2560',
  ])('takes no day from %s, whose time there is not', (text) => {
    expect(dayIn(text)).toEqual(NO_DATE);
  });

  it.each([
    'Monday 12 October 2026',
    'Mon, 12 Oct 2026',
    'Mon Oct 12 2026',
    'mon. 2026-10-12',
    'MONDAY, 12.10.2026',
    'Mon 20261012',
    'Mon 2026-10-12T09:00:00Z',
  ])('reads %s, whose day of the week is right', (text) => {
    expect(dayIn(text, { dayOrder: 'DAY_FIRST' })).toBe('2026-10-12');
  });

  it.each([
    'Tuesday 12 October 2026',
    'Sunday, 12 October 2026',
    'Fri Oct 12 2026',
    'Thu, 12 Oct 2026',
    'Thurs. 12 Oct 2026',
    'Tues 12 Oct 2026',
    'Wednesday, 12.10.2026',
    'Sat 2026-10-12',
    'Sun 2026/10/12',
    'Sat 20261012',
    'Sat 2026-10-12T09:00:00Z',
    'Sat 20261012T090000Z',
    'Sat 1791763200000',
    'Sun 2026年10月12日',
  ])('does not choose between day and weekday in %s', (text) => {
    expect(dayIn(text, { dayOrder: 'DAY_FIRST' })).toEqual({
      because: 'is not a date: 12 October 2026 is a Monday',
    });
  });

  it('knows the weekday of a moment where it was written', () => {
    const text = 'Mon 2026-10-12T23:30:00-08:00';
    expect(dayIn(text, { timeZone: 'UTC' })).toBe('2026-10-13');
    expect(dayIn(text.replace('Mon', 'Tue'), { timeZone: 'UTC' })).toHaveProperty('because');
  });

  it('reads the first and the last day of the years that it takes', () => {
    expect(dayIn('1900-01-01')).toBe('1900-01-01');
    expect(dayIn('31.12.2199')).toBe('2199-12-31');
    expect(dayIn('1899-12-31')).toEqual(FAR_OFF);
    expect(dayIn('2200-01-01')).toEqual(FAR_OFF);
  });
});

describe('dayOfNumber', () => {
  it('reads a day with a time behind it as that day, and not as milliseconds', () => {
    expect(dayOfNumber(202_610_120_900)).toBe('2026-10-12');
    expect(dayOfNumber(20_260_101_000_000)).toBe('2026-01-01');
  });

  it('does not choose where the digits are one day and the milliseconds the midnight of another', () => {
    expect(dayOfNumber(199_411_200_000)).toEqual({
      because: 'could be 20 November 1994 or 27 April 1976',
    });
  });

  it('takes no day with a time that there is not', () => {
    expect(dayOfNumber(202_610_129_900)).toEqual(NO_DATE);
    expect(dayOfNumber(202_613_120_900)).toEqual(NO_DATE);
    expect(dayOfNumber(20_700_000)).toEqual(NO_DATE);
    expect(dayOfNumber(20_261_012_096_000)).toEqual(NO_DATE);
  });

  it('keeps reading milliseconds of births and starts', () => {
    expect(dayOfNumber(-157_766_400_000)).toBe('1965-01-01');
    expect(dayOfNumber(1_791_763_200_000)).toBe('2026-10-12');
    expect(dayOfNumber(Date.UTC(2612, 0, 18))).toEqual(FAR_OFF);
  });

  it('takes nought for no day', () => {
    expect(dayOfNumber(0)).toEqual(NO_DATE);
    expect(dayOfNumber(-0)).toEqual(NO_DATE);
    expect(dayIn('0')).toEqual(NO_DATE);
    expect(dayIn('00000')).toEqual(NO_DATE);
    expect(dayOfNumber(0, { timeZone: 'UTC' })).toEqual(NO_DATE);
  });

  it.each([
    ['in Central Europe', Date.UTC(2026, 9, 11, 23)],
    ['in India', Date.UTC(2026, 9, 11, 18, 30)],
    ['in New Zealand', Date.UTC(2026, 9, 11, 11)],
  ])('does not choose where a moment is the midnight of the next day %s', (_, atMs) => {
    const two = { because: 'could be 11 October 2026 or 12 October 2026' };
    expect(dayOfNumber(atMs)).toEqual(two);
    expect(dayIn(String(atMs))).toEqual(two);
    expect(dayIn(new Date(atMs).toISOString())).toEqual(two);
    expect(dayOfNumber(atMs, { timeZone: 'UTC' })).toBe('2026-10-11');
    expect(dayOfNumber(atMs, { timeZone: 'Pacific/Auckland' })).toBe('2026-10-12');
  });

  it.each([
    ['midnight in UTC', Date.UTC(2026, 9, 12)],
    ['midnight west of it', Date.UTC(2026, 9, 12, 7)],
    ['no midnight anywhere', Date.UTC(2026, 9, 12, 23, 1, 7)],
  ])('reads the day in UTC of a moment that is %s', (_, atMs) => {
    expect(dayOfNumber(atMs)).toBe('2026-10-12');
    expect(dayIn(new Date(atMs).toISOString())).toBe('2026-10-12');
  });

  it('does not choose before 1970 either', () => {
    expect(dayOfNumber(Date.UTC(1964, 11, 31, 23))).toEqual({
      because: 'could be 31 December 1964 or 1 January 1965',
    });
  });
});
