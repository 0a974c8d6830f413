import { expect, test } from 'vitest';
import { defaultSettings } from '../src/sandbox-settings.ts';
import { seedState } from '../src/seed/seed-state.ts';

const settings = { ...defaultSettings, candidates: 300 };

test('the same seed gives the same people, another seed others', () => {
  expect(seedState(settings)).toEqual(seedState(settings));
  const names = (seed: string) =>
    seedState({ ...settings, seed }).candidacies.rows.map(({ opportunity }) => opportunity.name);
  expect(names('acme')).not.toEqual(names('other'));
});

test('more candidates leave the first ones as they were', () => {
  const few = seedState(settings);
  const many = seedState({ ...settings, candidates: 500 });
  for (const row of few.candidacies.rows) {
    const index = many.candidacies.indexById[row.opportunity.id] ?? -1;
    expect(many.candidacies.rows[index]).toEqual(row);
  }
});

test('every e-mail address belongs to one contact and to a reserved domain', () => {
  const owners = new Map<string, string>();
  for (const { opportunity } of seedState(settings).candidacies.rows) {
    for (const email of opportunity.emails) {
      expect(email).toMatch(/@example\.com$/);
      expect(owners.get(email) ?? opportunity.contact).toBe(opportunity.contact);
      owners.set(email, opportunity.contact);
    }
  }
});

test('everything refers to something that exists', () => {
  const state = seedState(settings);
  const rows = state.candidacies.rows;
  const missing = (
    table: { indexById: Record<string, number> },
    ids: (string | null | undefined)[],
  ) => ids.filter((id) => typeof id === 'string' && table.indexById[id] === undefined);
  const opportunities = rows.map(({ opportunity }) => opportunity);
  expect(
    missing(
      state.contacts,
      opportunities.map(({ contact }) => contact),
    ),
  ).toEqual([]);
  expect(
    missing(
      state.stages,
      opportunities.map(({ stage }) => stage),
    ),
  ).toEqual([]);
  expect(
    missing(
      state.users,
      opportunities.map(({ owner }) => owner),
    ),
  ).toEqual([]);
  expect(
    missing(
      state.archiveReasons,
      opportunities.map(({ archived }) => archived?.reason),
    ),
  ).toEqual([]);
  expect(
    missing(
      state.postings,
      rows.map(({ application }) => application?.posting),
    ),
  ).toEqual([]);
});

test('offers and decisions come after the candidate', () => {
  const early = seedState(settings).candidacies.rows.filter(
    ({ opportunity: { createdAt, archived }, offers }) =>
      (archived?.archivedAt ?? Infinity) < createdAt ||
      offers.some(
        (offer) =>
          offer.createdAt < createdAt || offer.createdAt > (archived?.archivedAt ?? Infinity),
      ),
  );
  expect(early).toEqual([]);
});

test('has the odd cases that integrations stumble over', () => {
  const { candidacies, users, requisitions, stages, archiveReasons } = seedState(settings);
  const rows = candidacies.rows;
  const contacts = rows.map(({ opportunity }) => opportunity.contact);
  expect(new Set(contacts).size).toBeLessThan(contacts.length);
  const isHired = (reason: string | null | undefined) =>
    archiveReasons.rows.some(({ id, type }) => id === reason && type === 'hired');
  expect(
    rows.some(
      ({ opportunity, application }) => !application && isHired(opportunity.archived?.reason),
    ),
  ).toBe(true);
  expect(rows.some(({ opportunity }) => opportunity.confidentiality === 'confidential')).toBe(true);
  expect(rows.some(({ opportunity }) => opportunity.isAnonymized)).toBe(true);
  expect(rows.some(({ opportunity }) => opportunity.name === '' && !opportunity.isAnonymized)).toBe(
    true,
  );
  expect(
    rows.some(
      ({ opportunity }) =>
        opportunity.stage === 'offer' &&
        opportunity.emails.length === 0 &&
        !opportunity.isAnonymized,
    ),
  ).toBe(true);
  const gone = new Set(
    users.rows.filter(({ deactivatedAt }) => deactivatedAt !== null).map(({ id }) => id),
  );
  expect(rows.some(({ application }) => gone.has(application?.postingHiringManager ?? ''))).toBe(
    true,
  );
  expect(archiveReasons.rows.filter(({ type }) => type === 'hired')).toHaveLength(2);
  expect(requisitions.rows.some(({ headcountTotal }) => headcountTotal === 'unlimited')).toBe(true);
  expect(stages.rows.some(({ id }) => id.includes('-') && id.length === 36)).toBe(true);
  expect(
    rows.some(({ offers }) =>
      offers.some((offer) => !('signatures' in offer) && !('posting' in offer)),
    ),
  ).toBe(true);
  expect(
    rows.some(({ offers, application }) =>
      offers.some(({ fields }) => fields[0]?.value === application?.id),
    ),
  ).toBe(true);
});
