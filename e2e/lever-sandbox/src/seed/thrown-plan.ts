import type { OfferStatus, Origin, User } from '../model/lever.ts';
import type { CandidatePlan } from './candidate-plan.ts';
import type { Dice } from './dice.ts';
import { cities, firstNames, formerEmployers, lastNames, sources } from './people-names.ts';
import { seedDay } from './seed-days.ts';

const originsByWeight: readonly Origin[] = [
  'applied',
  'applied',
  'applied',
  'applied',
  'applied',
  'sourced',
  'sourced',
  'referred',
  'referred',
  'agency',
  'university',
  'internal',
];
const openOffers: readonly OfferStatus[] = [
  'draft',
  'approval-sent',
  'approved',
  'sent',
  'sent-manually',
  'opened',
  'signed',
  'signed',
  'signed',
  'denied',
];
/** Published jobs that random candidates apply to; the last ones are kept for hand-written cases. */
const openJobs = 16;

/** A believable candidate, all thrown. */
export function thrownPlan(dice: Dice, users: readonly User[]): CandidatePlan {
  const first = dice.pick(firstNames);
  const last = dice.pick(lastNames);
  const origin = dice.pick(originsByWeight);
  const fate = dice.int(1, 100);
  // Of a hundred: 12 leads, 43 in the pipeline, 10 with an offer, 13 hired, 22 turned down.
  const isLead = fate <= 12 && origin === 'sourced';
  const inOffer = fate > 55 && fate <= 65;
  const hired = fate > 65 && fate <= 78;
  const turnedDown = fate > 78;
  const createdAt = seedDay - dice.int(40 * 24 * 60, 150 * 24 * 60) * 60_000;
  const signed = { status: 'signed' as const };
  return {
    id: dice.uuid(),
    contactId: dice.uuid(),
    applicationId: dice.uuid(),
    name: `${first} ${last}`,
    email: `${first}.${last}@example.com`.toLowerCase(),
    phone: dice.chance(0.85)
      ? {
          type: dice.pick(['mobile', 'home', null]),
          value: phoneAsTyped(dice.int(10, 99), dice.int(100, 999)),
        }
      : null,
    city: dice.pick(cities),
    employer: dice.chance(0.8) ? dice.pick(formerEmployers) : null,
    origin,
    source: origin === 'referred' ? 'Referral' : dice.pick(sources),
    job: isLead ? null : dice.int(0, openJobs - 1),
    stageIndex: isLead ? dice.int(0, 2) : inOffer || hired ? 9 : dice.int(3, 8),
    createdAt,
    archiveReason: hired ? (dice.chance(0.9) ? 0 : 1) : turnedDown ? dice.int(2, 4) : null,
    archivedAt: seedDay - dice.int(60, 28 * 24 * 60) * 60_000,
    offers: hired
      ? dice.chance(0.15)
        ? [{ status: 'denied' }, signed]
        : [signed]
      : inOffer
        ? [{ status: dice.pick(openOffers) }]
        : [],
    referrer: origin === 'referred' ? dice.pick(users).id : null,
    fullForms: false,
    hiredToRequisition: hired && dice.chance(0.7),
    confidentiality: 'non-confidential',
    isAnonymized: false,
  };
}

const areaCodes = ['212', '303', '415', '510', '617', '808'];

/** A number that belongs to no one, in one of the ways in which people write them. */
function phoneAsTyped(last: number, variety: number): string {
  const area = areaCodes[variety % areaCodes.length] ?? '';
  const written = [
    `+1 ${area} 555 01${last}`,
    `(${area}) 555-01${last}`,
    `${area}.555.01${last}`,
    `1-${area}-555-01${last}`,
    `+1${area}55501${last}`,
  ];
  return written[Math.floor(variety / areaCodes.length) % written.length] ?? '';
}
