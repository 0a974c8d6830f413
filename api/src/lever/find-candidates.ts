import type { CandidateSummary } from '../domain/candidate/candidate.ts';
import { isRefusal } from '../domain/base/failure.ts';
import type { CredentialsRefusal } from '../domain/provider/provider-connection.ts';
import { readPage, type Page } from './envelope.ts';
import type { LeverCall } from './lever-client.ts';
import { aboutCredentials, type LeverRefusal } from './lever-refusal.ts';
import { matchesName } from './matches-name.ts';
import { readArchiveReasons, type ReadingParts } from './reads.ts';
import { ListedOpportunity } from './wire/opportunity.ts';

const MOST_FOUND = 20;
const MOST_LOOKED_AT = 1000;
const NEEDED = ['id', 'name', 'emails', 'headline', 'archived', 'createdAt', 'stage'];

/** By email address, which Lever can look up; or by name, which it cannot: the newest 1,000 are looked through. */
export async function findCandidates(
  reading: ReadingParts,
  search: string,
): Promise<readonly CandidateSummary[] | CredentialsRefusal> {
  const wanted = search.trim();
  if (wanted === '') return [];
  const found = wanted.includes('@')
    ? await collect(reading, [['email', wanted]], () => true)
    : await collect(reading, [], ({ name }) => matchesName(name ?? '', wanted));
  if (isRefusal(found)) return aboutCredentials(found);
  const newestFirst = found.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
  return summaries(reading, newestFirst);
}

async function collect(
  reading: ReadingParts,
  filters: readonly (readonly [string, string])[],
  fits: (listed: ListedOpportunity) => boolean,
): Promise<readonly ListedOpportunity[] | LeverRefusal> {
  const found = new Map<string, ListedOpportunity>();
  let lookedAt = 0;
  let offset: string | null = null;
  let confidentiality = 'all';
  do {
    const page: Page<ListedOpportunity> | LeverRefusal = await listPage(
      reading,
      filters,
      confidentiality,
      offset,
    );
    if (isRefusal(page)) {
      const mayBeConfidential = page.code === 'PERMISSION_MISSING' && confidentiality === 'all';
      if (!mayBeConfidential || lookedAt > 0) return page;
      // Lever refuses the whole list when some of it is not for us to see: ask for the others only.
      confidentiality = 'non-confidential';
      continue;
    }
    for (const listed of page.items) if (fits(listed)) found.set(listed.id, listed);
    // At least one, so that empty pages come to an end too.
    lookedAt += Math.max(page.items.length, 1);
    offset = page.next;
    if (offset === null) break;
  } while (found.size < MOST_FOUND && lookedAt < MOST_LOOKED_AT);
  return [...found.values()].slice(0, MOST_FOUND);
}

function listPage(
  { client }: ReadingParts,
  filters: readonly (readonly [string, string])[],
  confidentiality: string,
  offset: string | null,
) {
  const query: LeverCall['query'] = [
    ...filters,
    ...NEEDED.map((field) => ['include', field] as const),
    ['expand', 'stage'],
    ['confidentiality', confidentiality],
    ['limit', '100'],
    ...(offset === null ? [] : [['offset', offset] as const]),
  ];
  return readPage(
    client,
    { path: '/opportunities', query, asked: 'candidates' },
    ListedOpportunity,
  );
}

async function summaries(
  reading: ReadingParts,
  found: readonly ListedOpportunity[],
): Promise<readonly CandidateSummary[] | CredentialsRefusal> {
  const anyArchived = found.some((listed) => listed.archived?.reason);
  const reasons = anyArchived ? await readArchiveReasons(reading) : [];
  if (isRefusal(reasons)) return aboutCredentials(reasons);
  const hired = new Set(reasons.filter(({ type }) => type === 'hired').map(({ id }) => id));
  return found.map(({ id, name, emails, headline, stage, archived }) => ({
    candidateId: id,
    name: name ?? '',
    email: emails[0] ?? null,
    headline,
    stage: stage ? (stage.object?.text ?? stage.id) : null,
    hiredAt: archived && hired.has(archived.reason ?? '') ? new Date(archived.archivedAt) : null,
  }));
}
