import { dayOfMoment } from '../ui/formats.ts';

/** The clocks of a grant at the provider, moments in ISO 8601. */
export interface Grant {
  renewedAt: string;
  endsAt: string;
  idleEndsAt: string;
  daysLeft: number;
  /** 30, 14 or 3 once no more days are left than that. */
  warnedDays: number | null;
}

export interface GrantWarning {
  tone: 'quiet' | 'attention' | 'bad';
  title: string;
  /** Whether it ends for want of use, and not of age. */
  idle: boolean;
}

/** What is said when a connection to Lever comes to its end. Nothing while there is time. */
export function grantWarning(grant: Grant | null, now: Date): GrantWarning | undefined {
  if (!grant?.warnedDays) return undefined;
  const { warnedDays, daysLeft } = grant;
  const tone = warnedDays <= 3 ? 'bad' : warnedDays <= 14 ? 'attention' : 'quiet';
  const idle = Date.parse(grant.idleEndsAt) < Date.parse(grant.endsAt);
  const endsAt = idle ? grant.idleEndsAt : grant.endsAt;
  const day = dayOfMoment(endsAt);
  if (Date.parse(endsAt) <= now.getTime()) {
    return { tone, idle, title: `The Lever connection expired on ${day}` };
  }
  const left =
    daysLeft === 0 ? 'within a day' : daysLeft === 1 ? 'in 1 day' : `in ${daysLeft} days`;
  return { tone, idle, title: `The Lever connection expires ${left}, on ${day}` };
}
