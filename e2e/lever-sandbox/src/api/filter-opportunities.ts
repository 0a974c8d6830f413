import type { Call } from '../http/route.ts';
import { canonicalEmail } from '../model/canonical-email.ts';
import type { Opportunity } from '../model/lever.ts';
import type { Candidacy } from '../model/sandbox-state.ts';
import { badRequest, type Refusal } from '../state/refusal.ts';
import { readConfidentiality } from './read-confidentiality.ts';

type Test = (candidacy: Candidacy) => boolean;

/** Time filters: inclusive bounds in milliseconds, as `<name>_at_start` and `<name>_at_end`. */
const times: Record<string, (opportunity: Opportunity) => number | null> = {
  created: ({ createdAt }) => createdAt,
  updated: ({ updatedAt }) => updatedAt,
  advanced: ({ lastAdvancedAt }) => lastAdvancedAt,
  archived: ({ archived }) => archived?.archivedAt ?? null,
};

/** Filters that may be repeated: any of the values within one, all of the filters together. */
const values: Record<string, (candidacy: Candidacy) => readonly (string | null | undefined)[]> = {
  tag: ({ opportunity }) => opportunity.tags,
  origin: ({ opportunity }) => [opportunity.origin],
  source: ({ opportunity }) => opportunity.sources,
  stage_id: ({ opportunity }) => [opportunity.stage],
  contact_id: ({ opportunity }) => [opportunity.contact],
  archive_reason_id: ({ opportunity }) => [opportunity.archived?.reason],
  posting_id: ({ application }) => [application?.posting],
  archived_posting_id: ({ application }) => [application?.archived ? application.posting : null],
  location: ({ opportunity }) => [opportunity.opportunityLocation ?? 'unspecified'],
};

/** The candidacies that a list call asks for, newest first. Refuses malformed values and confidential data without its grant. */
export function filterOpportunities(call: Call, deleted = false): Candidacy[] | Refusal {
  const { query, state } = call;
  const confidentiality = readConfidentiality(call);
  if (typeof confidentiality !== 'function') return confidentiality;
  const tests: Test[] = [
    ({ opportunity }) => (opportunity.deletedAt !== undefined) === deleted,
    ({ opportunity }) => confidentiality(opportunity.confidentiality),
  ];
  const allTimes = deleted
    ? { deleted: (opportunity: Opportunity) => opportunity.deletedAt ?? null }
    : times;
  for (const [name, timeOf] of Object.entries(allTimes)) {
    for (const bound of ['start', 'end'] as const) {
      const text = query.get(`${name}_at_${bound}`);
      if (text === null) continue;
      const limit = Number(text);
      if (text === '' || !Number.isFinite(limit)) {
        return badRequest(`${name}_at_${bound} must be milliseconds`);
      }
      tests.push(({ opportunity }) => {
        const time = timeOf(opportunity);
        return time !== null && (bound === 'start' ? time >= limit : time <= limit);
      });
    }
  }
  for (const [name, valuesOf] of Object.entries(values)) {
    const wanted = new Set(query.getAll(name));
    if (wanted.size === 0) continue;
    tests.push((row) =>
      valuesOf(row).some((value) => typeof value === 'string' && wanted.has(value)),
    );
  }
  const emails = new Set(query.getAll('email').map(canonicalEmail));
  if (emails.size > 0) {
    tests.push(({ opportunity }) =>
      opportunity.emails.some((email) => emails.has(canonicalEmail(email))),
    );
  }
  for (const [name, isSo] of [
    ['archived', ({ archived }: Opportunity) => archived !== null],
    ['snoozed', ({ snoozedUntil }: Opportunity) => snoozedUntil !== null],
  ] as const) {
    const text = query.get(name);
    if (text === null) continue;
    if (text !== 'true' && text !== 'false') return badRequest(`${name} must be true or false`);
    tests.push(({ opportunity }) => isSo(opportunity) === (text === 'true'));
  }
  return state.candidacies.rows.filter((row) => tests.every((test) => test(row)));
}
