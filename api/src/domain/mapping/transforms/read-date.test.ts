import { describe, expect, it } from 'vitest';

import { transformed, wrongSettings } from '../../../../test/mapping/samples.ts';

const read = (
  value: string | number,
  dayOrder: 'DAY_FIRST' | 'MONTH_FIRST' = 'DAY_FIRST',
  timeZone = 'UTC',
) =>
  transformed(
    { kind: 'READ_DATE', dayOrder, timeZone },
    value,
    typeof value === 'number' ? 'NUMBER' : 'TEXT',
  );

describe('reading a date', () => {
  it.each([
    [1_791_763_200_000, '2026-10-12'],
    ['1791763200000', '2026-10-12'],
    [-157_766_400_000, '1965-01-01'],
    ['2026-10-12', '2026-10-12'],
    ['2026/10/12', '2026-10-12'],
    ['12 October 2026', '2026-10-12'],
    ['Mon, Oct 12, 2026', '2026-10-12'],
    ['Monday 12 October 2026', '2026-10-12'],
    ['4/5/2026', '2026-05-04'],
    ['04.05.2026', '2026-05-04'],
    ['4-5-2026 09:30', '2026-05-04'],
    ['5/25/2026', '2026-05-25'],
    ['2026-10-12T23:30:00', '2026-10-12'],
    ['2026-10-12T23:30:00-08:00', '2026-10-13'],
    ['2026-10-12 23:30:00.123Z', '2026-10-12'],
    [1_791_763_200, '2026-10-12'],
    [20_261_012, '2026-10-12'],
    [8_640_000_000, '1970-04-11'],
  ])('%s is %s', (value, day) => {
    expect(read(value)).toEqual({ value: day, type: 'DATE' });
  });

  it('takes the month first where the rule says so', () => {
    expect(read('4/5/2026', 'MONTH_FIRST')).toMatchObject({ value: '2026-04-05' });
    expect(read('25/5/2026', 'MONTH_FIRST')).toMatchObject({ value: '2026-05-25' });
  });

  it('takes the day that a moment is in the time zone', () => {
    expect(read(1_791_763_200_000, 'DAY_FIRST', 'America/Los_Angeles')).toMatchObject({
      value: '2026-10-11',
    });
    expect(read('2026-10-12T23:30:00Z', 'DAY_FIRST', 'Europe/Stockholm')).toMatchObject({
      value: '2026-10-13',
    });
  });

  it.each([
    'soon',
    '2026-02-30',
    '31/2/2026',
    '4/5-2026',
    1_791_763_201,
    20_261_312,
    Number.NaN,
    12.5,
    '2026-13-12T23:30:00Z',
  ])('%s is not a date', (value) => {
    expect(read(value)).toEqual({ problem: `“${value}” is not a date` });
  });

  it('says what is missing, or what it could be', () => {
    expect(read('4/5/26')).toEqual({
      problem: '“4/5/26” is not a date with a year of four digits',
    });
    expect(read(1_728_000_000)).toEqual({
      problem: '“1728000000” could be 21 January 1970 or 4 October 2024',
    });
  });

  it('refuses a time zone that there is not', () => {
    const settings = { kind: 'READ_DATE', dayOrder: 'DAY_FIRST' } as const;
    expect(wrongSettings({ ...settings, timeZone: 'EST' })).toContain('“EST” is not a time zone');
    expect(wrongSettings({ ...settings, timeZone: 'Asia/Kolkata' })).toBeNull();
  });
});
