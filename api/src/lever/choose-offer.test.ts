import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chooseOffer, whyNoOffer } from './choose-offer.ts';
import { Offer } from './wire/offer.ts';

const offer = (change: object) => Offer.parse({ id: 'o', createdAt: 1, fields: [], ...change });
const signedAt = (at: number) => ({ signatures: { candidate: { signedAt: at } } });

describe('the offer that counts', () => {
  it.each<[string, object[], string | null]>([
    [
      'an older one that was sent, not a newer one that was denied',
      [
        { id: 'sent', status: 'sent', createdAt: 1 },
        { id: 'denied', status: 'denied', createdAt: 2 },
      ],
      'sent',
    ],
    [
      'an approved one, not a newer one that waits for approval or is a draft',
      [
        { id: 'draft', status: 'draft', createdAt: 3 },
        { id: 'waiting', status: 'approval-sent', createdAt: 4 },
        { id: 'approved', status: 'approved', createdAt: 1 },
      ],
      'approved',
    ],
    [
      'the signed one, however new the others are',
      [
        { id: 'opened', status: 'opened', createdAt: 9 },
        { id: 'signed', status: 'signed', createdAt: 1 },
      ],
      'signed',
    ],
    [
      'of two signed ones the one that was signed last, not the one that was written last',
      [
        { id: 'written last', status: 'signed', createdAt: 5, ...signedAt(10) },
        { id: 'signed last', status: 'signed', createdAt: 4, ...signedAt(20) },
      ],
      'signed last',
    ],
    [
      'of those that went out the one that was sent last, by hand or not, opened or not',
      [
        { id: 'opened', status: 'opened', createdAt: 1, sentAt: 30 },
        { id: 'by hand', status: 'sent-manually', createdAt: 2, sentAt: 40 },
        { id: 'sent', status: 'sent', createdAt: 9, sentAt: 20 },
      ],
      'by hand',
    ],
    ['none, of a status that no one knows', [{ status: 'withdrawn' }], null],
    ['one of long ago that has a signature and no status', [{ id: 'old', ...signedAt(3) }], 'old'],
    ['none, where there is none', [], null],
  ])('is %s', (_, offers, id) => {
    expect(chooseOffer(offers.map(offer))?.id ?? null).toBe(id);
  });

  it('is the one that a person would take, of any offers in any order', () => {
    fc.assert(
      fc.property(anyOffers, fc.integer(), (offers, turn) => {
        const chosen = chooseOffer(offers);
        expect(chosen?.id ?? null).toBe(asAPersonWould(offers));
        const others = offers.map((_, index) => offers.at((index + turn) % offers.length));
        expect(chooseOffer(others as Offer[])?.id).toBe(chosen?.id);
      }),
      { numRuns: process.env['SORA_TEST_DEEP'] ? 20_000 : 500 },
    );
  });
});

describe('why there are no terms', () => {
  it('is told when there are offers and none counts', () => {
    expect(whyNoOffer([offer({ status: 'draft' })])).toBe(
      'The only offer in Lever is a draft, so no terms were used from it.',
    );
    const two = [offer({ status: 'denied' }), offer({ status: 'Rescinded' })];
    expect(whyNoOffer(two)).toBe(
      'The offers in Lever are denied or with the status “Rescinded”, so no terms were used from them.',
    );
  });

  it('is nothing to tell otherwise', () => {
    expect(whyNoOffer([])).toBeNull();
    expect(whyNoOffer([offer({ status: 'denied' }), offer({ status: 'approved' })])).toBeNull();
  });
});

const moment = fc.option(fc.integer({ min: 1, max: 6 }));
const anyOffers = fc
  .array(
    fc.record({
      createdAt: moment,
      sentAt: moment,
      approvedAt: moment,
      signedAt: moment,
      status: fc.constantFrom(
        ...['draft', 'approval-sent', 'approved', 'sent', 'sent-manually', 'opened', 'denied'],
        ...['signed', 'Signed', 'expired'],
      ),
    }),
    { maxLength: 6 },
  )
  .map((offers) =>
    offers.map(({ signedAt: at, ...rest }, index) =>
      offer({ ...rest, id: `offer ${index}`, ...(at === null ? {} : signedAt(at)) }),
    ),
  );

/** Goes through the pile once, and keeps an offer in hand until a better one comes. */
function asAPersonWould(offers: readonly Offer[]): string | null {
  let inHand: { id: string; strength: number; at: number; written: number } | null = null;
  for (const { id, status, signatures, sentAt, approvedAt, createdAt } of offers) {
    const [strength, at] =
      status === 'signed' || status === 'Signed'
        ? [3, signatures?.candidate?.signedAt]
        : status === 'sent' || status === 'sent-manually' || status === 'opened'
          ? [2, sentAt]
          : status === 'approved'
            ? [1, approvedAt]
            : [0, null];
    if (strength === 0) continue;
    const written = createdAt ?? 0;
    const next = { id, strength, at: at ?? written, written };
    const better =
      inHand === null ||
      next.strength > inHand.strength ||
      (next.strength === inHand.strength &&
        (next.at > inHand.at ||
          (next.at === inHand.at &&
            (next.written > inHand.written ||
              (next.written === inHand.written && next.id > inHand.id)))));
    if (better) inHand = next;
  }
  return inHand?.id ?? null;
}
