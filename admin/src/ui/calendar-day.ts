const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** YYYY-MM-DD as people write it. A calendar day is the same day in every time zone. */
export function calendarDay(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : format.format(at);
}

const localFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** The day on which a moment, ISO 8601, falls where the reader is. */
export function dayOfMoment(at: string): string {
  return localFormat.format(new Date(at));
}
