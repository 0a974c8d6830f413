import type { Ms } from '../model/lever.ts';

/** The seeded account as it stood on this day, so that the same seed gives the same data on any day. */
export const seedDay: Ms = Date.UTC(2026, 10, 1);

export const dayMs: Ms = 24 * 3600_000;

/** Midnight UTC this many days after the seed's day, as Lever keeps calendar days. */
export function seedDate(daysAfter: number): Ms {
  return seedDay + daysAfter * dayMs;
}
