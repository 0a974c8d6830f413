import { dayOfMoment } from '../../ui/formats.ts';
import type { Grant } from '../../shared/grant-warning.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Sora uses a grant once a day; a day more is no reason to worry anybody. */
const USED_DAILY_MS = 2 * DAY_MS;

/** The two ends of a grant in words: the one of age, and the one of not being used. */
export function grantClocks(grant: Grant, now: Date): readonly string[] {
  const idleMs = now.getTime() - Date.parse(grant.renewedAt);
  return [
    `Expires on ${dayOfMoment(grant.endsAt)}. Reconnect before then.`,
    idleMs < USED_DAILY_MS
      ? 'Used daily by Sora, so it does not go idle.'
      : `Last used on ${dayOfMoment(grant.renewedAt)}. Expires on ${dayOfMoment(grant.idleEndsAt)} unless Sora uses it before then.`,
  ];
}
