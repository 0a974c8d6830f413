import type { GrantTerms } from '../provider/about-provider.ts';
import type { Integration } from './integration.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** People are warned when so many days are left, each more urgently than the one before. */
export const WARNED_DAYS = [30, 14, 3] as const;

export interface IntegrationGrant {
  readonly grantedAt: Date;
  readonly renewedAt: Date;
  /** When the provider ends it, whatever is done. */
  readonly endsAt: Date;
  /** When the provider ends it, unless it is used before. */
  readonly idleEndsAt: Date;
  /** Whole days until the sooner of the two; 0 when it is over. */
  readonly daysLeft: number;
  /** The smallest of 30, 14 and 3 that the days left have come down to; null while there is time. */
  readonly warnedDays: number | null;
}

/** The two clocks of a grant. Null for an API key, which has none, and where no grant ends by itself. */
export function integrationGrant(
  { grantedAt, renewedAt }: Pick<Integration, 'grantedAt' | 'renewedAt'>,
  terms: GrantTerms | null,
  now: Date,
): IntegrationGrant | null {
  if (!terms || !grantedAt || !renewedAt) return null;
  const endsAt = new Date(grantedAt.getTime() + terms.lifetimeDays * DAY_MS);
  const idleEndsAt = new Date(renewedAt.getTime() + terms.idleDays * DAY_MS);
  const leftMs = Math.min(endsAt.getTime(), idleEndsAt.getTime()) - now.getTime();
  const daysLeft = Math.max(0, Math.floor(leftMs / DAY_MS));
  return {
    grantedAt,
    renewedAt,
    endsAt,
    idleEndsAt,
    daysLeft,
    warnedDays: WARNED_DAYS.findLast((days) => daysLeft <= days) ?? null,
  };
}
