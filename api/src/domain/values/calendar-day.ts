const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "12 October 2026" for 2026-10-12. Null when it is not a day that exists. */
export function dayInWords(day: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [, year = '', month = '', dayOfMonth = ''] = match;
  if (day !== existingDay(Number(year), Number(month), Number(dayOfMonth))) return null;
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/**
 * The day, YYYY-MM-DD, in a text of one of these forms: 2026-10-12, with or without a time of day behind it;
 * 12 October 2026; October 12, 2026; with months in full or by three letters. Null for all others: in
 * 10/12/2026 nobody can tell the month from the day.
 */
export function dayInText(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (dayFirst)
    return existingDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (monthFirst) {
    return existingDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  }
  return null;
}

/** 1 to 12; 0 for a word that is no month. */
function monthNumber(word = ''): number {
  const lower = word.toLowerCase();
  return (
    1 +
    MONTHS.findIndex(
      (month) => month.toLowerCase() === lower || month.slice(0, 3).toLowerCase() === lower,
    )
  );
}

/** YYYY-MM-DD of a day that there is, from the year 1000 to 9999; null for all others. */
export function existingDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && day >= 1 && day <= daysIn(year, month)))
    return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : (DAYS_IN[month - 1] ?? 0);
}
