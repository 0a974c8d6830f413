import { dayOfMoment } from './formats.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

// Words of the page's own language: they are parts of its sentences.
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "just now", "5 minutes ago", "yesterday"; from a week on the date. */
export function relativeTime(at: Date, now: Date): string {
  const passedMs = now.getTime() - at.getTime();
  const away = Math.abs(passedMs);
  if (away < 45_000) return 'just now';
  if (away < HOUR_MS) return relative.format(-Math.round(passedMs / MINUTE_MS), 'minute');
  if (away < DAY_MS) return relative.format(-Math.round(passedMs / HOUR_MS), 'hour');
  if (away < 7 * DAY_MS) return relative.format(-Math.round(passedMs / DAY_MS), 'day');
  return dayOfMoment(at);
}
