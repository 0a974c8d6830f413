import type { Application, LeverForm, Offer, Opportunity, Resume, User } from '../model/lever.ts';
import type { Posting } from '../model/lever-job.ts';
import { AuditSkipped, given } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';

/** An opportunity as the audits look for one: with its applications expanded. */
export type Person = Omit<Opportunity, 'applications'> & { applications: Application[] };

/** The newest hundred people. */
export function people(target: AuditTarget): Promise<Person[]> {
  return target.remembered('people', () =>
    target.list<Person>('/opportunities?expand=applications'),
  );
}

export async function anybody(target: AuditTarget): Promise<Person> {
  return given((await people(target))[0], 'opportunity');
}

/** Somebody among the newest hundred; what is looked for completes “the target has no …”. */
export async function somebody(
  target: AuditTarget,
  what: string,
  isIt: (person: Person) => boolean,
): Promise<Person> {
  return given((await people(target)).find(isIt), what);
}

export function applicant(target: AuditTarget): Promise<Person> {
  return somebody(target, 'opportunity with an application', (one) => one.applications.length > 0);
}

/** What Lever keeps under an opportunity, with somebody who has it. */
export interface Kept<Row> {
  readonly person: Person;
  readonly rows: readonly [Row, ...Row[]];
}

const tries = 25;

async function kept<Row>(
  target: AuditTarget,
  kind: string,
  isLikely: (person: Person) => boolean,
): Promise<Kept<Row>> {
  return target.remembered(kind, async () => {
    for (const person of (await people(target)).filter(isLikely).slice(0, tries)) {
      const [first, ...others] = await target.list<Row>(`/opportunities/${person.id}/${kind}`);
      if (first !== undefined) return { person, rows: [first, ...others] };
    }
    throw new AuditSkipped(`no one looked at has ${kind}`);
  });
}

const isFarOn = ({ stage, archived }: Person): boolean => stage === 'offer' || archived !== null;

export function withOffers(target: AuditTarget): Promise<Kept<Offer>> {
  return kept(target, 'offers', isFarOn);
}
export function withReferrals(target: AuditTarget): Promise<Kept<LeverForm>> {
  return kept(target, 'referrals', ({ origin }) => origin === 'referred');
}
export function withForms(target: AuditTarget): Promise<Kept<LeverForm>> {
  return kept(target, 'forms', isFarOn);
}
export function withResumes(target: AuditTarget): Promise<Kept<Resume>> {
  return kept(target, 'resumes', ({ applications }) => applications.length > 0);
}

/** An offer of this status among those of people who are far on. */
export async function offerOf(
  target: AuditTarget,
  what: string,
  isIt: (offer: Offer) => boolean,
): Promise<{ person: Person; offer: Offer }> {
  for (const person of (await people(target)).filter(isFarOn).slice(0, tries * 2)) {
    const offers = await target.remembered(`offers of ${person.id}`, () =>
      target.list<Offer>(`/opportunities/${person.id}/offers`),
    );
    const offer = offers.find(isIt);
    if (offer) return { person, offer };
  }
  throw new AuditSkipped(`no one looked at has ${what}`);
}

export function users(target: AuditTarget): Promise<User[]> {
  return target.remembered('users', () => target.list<User>('/users'));
}
export function postings(target: AuditTarget): Promise<Posting[]> {
  return target.remembered('postings', () => target.list<Posting>('/postings'));
}

/** Somebody whom a sandbox would hire at once: an active person with a signed offer and an open requisition. */
export async function hirable(target: AuditTarget): Promise<string> {
  const found = await target.control<{ id: string; name: string }[]>(
    'GET',
    'opportunities?hirable=true',
  );
  const [person] = found.toSorted(
    (a, b) => Number(b.name.startsWith('Maya')) - Number(a.name.startsWith('Maya')),
  );
  return given(person, 'person who can be hired').id;
}

export const nobodysId = '00000000-0000-4000-8000-000000000000';
