import type { Offer } from './wire/offer.ts';

/** How far an offer has come: the farthest counts. Every other status, known or not, never does. */
const STANDINGS: Readonly<Record<string, 'signed' | 'sent' | 'approved'>> = {
  signed: 'signed',
  sent: 'sent',
  'sent-manually': 'sent',
  opened: 'sent',
  approved: 'approved',
};
const FARTHEST_FIRST = ['signed', 'sent', 'approved'] as const;

/** The statuses that people know by other words, for offers that do not count. */
const WORDS: Readonly<Record<string, string>> = {
  draft: 'a draft',
  'approval-sent': 'waiting for approval',
  denied: 'denied',
};

/**
 * The offer whose terms count: the one signed last, else the one sent last, else the one approved last. A draft, one
 * that waits for approval and one that was denied are no one's terms, however new they are.
 */
export function chooseOffer(offers: readonly Offer[]): Offer | null {
  for (const standing of FARTHEST_FIRST) {
    const [latest] = offers
      .filter((offer) => standingOf(offer) === standing)
      .toSorted((a, b) => cameThereAt(b) - cameThereAt(a) || newerFirst(a, b));
    if (latest) return latest;
  }
  return null;
}

/** Why there are no terms although Lever has offers; null where one counts, and where there is none at all. */
export function whyNoOffer(offers: readonly Offer[]): string | null {
  if (offers.length === 0 || chooseOffer(offers)) return null;
  const words = [...new Set(offers.map(({ status }) => WORDS[slug(status)] ?? otherWords(status)))];
  const those = offers.length === 1 ? 'The only offer in Lever is' : 'The offers in Lever are';
  return `${those} ${words.join(' or ')}, so no terms were used from ${offers.length === 1 ? 'it' : 'them'}.`;
}

function standingOf({ status, signatures }: Offer): 'signed' | 'sent' | 'approved' | null {
  if (status !== null) return STANDINGS[slug(status)] ?? null;
  return signatures?.candidate?.signedAt ? 'signed' : null;
}

/** When an offer came as far as it is; offers of long ago say only when they were written. */
function cameThereAt(offer: Offer): number {
  const { signatures, sentAt, approvedAt, createdAt } = offer;
  const at = {
    signed: signatures?.candidate?.signedAt,
    sent: sentAt,
    approved: approvedAt,
  };
  const standing = standingOf(offer);
  return (standing && at[standing]) ?? createdAt ?? 0;
}

/** Lever promises no order, so the same offers must not give other terms the next time. */
function newerFirst(a: Offer, b: Offer): number {
  return (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? 1 : -1);
}

function slug(status: string | null): string {
  return (status ?? '').toLowerCase();
}

function otherWords(status: string | null): string {
  return status === null ? 'without a status' : `with the status “${status}”`;
}
