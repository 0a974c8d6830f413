import { one, refused, type Answer, type Call, type Route } from '../http/route.ts';
import type { Posting } from '../model/lever-job.ts';
import { rowOf } from '../model/table.ts';
import { notFound } from '../state/refusal.ts';
import { includeFields } from './include-fields.ts';
import { pageOfList } from './page-of-list.ts';
import { confidentialRefusal, readConfidentiality } from './read-confidentiality.ts';

const get = (scope: string) =>
  ({ surface: 'api', method: 'GET', scope: `${scope}:read:admin` }) as const;

/** Postings and requisitions. */
export const jobRoutes: readonly Route[] = [
  { ...get('postings'), path: '/v1/postings', summary: 'List postings', handler: listPostings },
  {
    ...get('postings'),
    path: '/v1/postings/deleted',
    summary: 'List deleted postings: here none ever is',
    handler: ({ query }) =>
      pageOfList(
        [],
        query,
        () => [],
        (row) => row,
      ),
  },
  {
    ...get('applications'),
    path: '/v1/applications/deleted',
    summary: 'List deleted applications',
    handler: listDeletedApplications,
  },
  { ...get('postings'), path: '/v1/postings/:id', summary: 'Read a posting', handler: readPosting },
  {
    ...get('requisitions'),
    path: '/v1/requisitions',
    summary: 'List requisitions',
    handler: listRequisitions,
  },
  {
    ...get('requisitions'),
    path: '/v1/requisitions/:id',
    summary: 'Read a requisition',
    handler: readRequisition,
  },
  // Recorded answers of this list have no hasNext.
  {
    ...get('requisition_fields'),
    path: '/v1/requisition_fields',
    summary: 'List requisition fields',
    handler: ({ state }) => one(state.requisitionFields),
  },
];

const postingFilters: Record<string, (posting: Posting) => readonly (string | null)[]> = {
  state: ({ state }) => [state],
  distributionChannel: ({ distributionChannels }) => distributionChannels ?? [],
  team: ({ categories }) => [categories.team],
  department: ({ categories }) => [categories.department],
  group: ({ categories }) => [categories.department],
  location: ({ categories }) => [categories.location],
  commitment: ({ categories }) => [categories.commitment],
  level: ({ categories }) => [categories.level],
  tag: ({ tags }) => tags,
};

function listPostings(call: Call): Answer {
  const visible = readConfidentiality(call);
  if (typeof visible !== 'function') return refused(visible);
  const from = Number(call.query.get('updated_at_start') ?? 0);
  const to = Number(call.query.get('updated_at_end') ?? Infinity);
  const rows = call.state.postings.rows.filter(
    (posting) =>
      visible(posting.confidentiality) &&
      posting.updatedAt >= from &&
      posting.updatedAt <= to &&
      Object.entries(postingFilters).every(([name, valuesOf]) => {
        const wanted = call.query.getAll(name);
        return (
          wanted.length === 0 ||
          valuesOf(posting).some((value) => value !== null && wanted.includes(value))
        );
      }),
  );
  return pageOfList(
    rows,
    call.query,
    ({ createdAt, id }) => [createdAt, id],
    (posting) => showPosting(call, posting),
  );
}

/** An application is deleted together with its opportunity. */
function listDeletedApplications({ state, query }: Call): Answer {
  const rows = state.candidacies.rows.flatMap(({ opportunity, application }) =>
    application && opportunity.deletedAt !== undefined
      ? [
          {
            id: application.id,
            deletedAt: opportunity.deletedAt,
            opportunityId: opportunity.id,
            postingId: application.posting,
          },
        ]
      : [],
  );
  return pageOfList(
    rows,
    query,
    ({ deletedAt, id }) => [deletedAt, id],
    (row) => row,
  );
}

function readPosting(call: Call): Answer {
  const posting = rowOf(call.state.postings, call.params['id']);
  if (!posting) return refused(notFound('postings', call.params['id'] ?? ''));
  const refusal = confidentialRefusal(call, posting);
  return refusal ? refused(refusal) : one(showPosting(call, posting));
}

function showPosting(call: Call, posting: Posting): Record<string, unknown> {
  const jobs = `${call.baseUrl}/jobs`;
  const shown: Record<string, unknown> = {
    ...posting,
    urls:
      posting.state === 'draft'
        ? null
        : { list: jobs, show: `${jobs}/${posting.id}`, apply: `${jobs}/${posting.id}/apply` },
  };
  const { users } = call.state;
  for (const field of call.query.getAll('expand')) {
    if (field === 'user' || field === 'owner' || field === 'hiringManager') {
      shown[field] = rowOf(users, posting[field]) ?? posting[field];
    }
    if (field === 'followers') shown[field] = posting.followers.map((id) => rowOf(users, id) ?? id);
  }
  return includeFields(shown, call.query);
}

function listRequisitions(call: Call): Answer {
  const visible = readConfidentiality(call);
  if (typeof visible !== 'function') return refused(visible);
  const { query } = call;
  const codes = query.getAll('requisition_code');
  const statuses = query.getAll('status');
  const from = Number(query.get('created_at_start') ?? 0);
  const to = Number(query.get('created_at_end') ?? Infinity);
  const rows = call.state.requisitions.rows.filter(
    (row) =>
      visible(row.confidentiality) &&
      row.createdAt >= from &&
      row.createdAt <= to &&
      (codes.length === 0 || codes.includes(row.requisitionCode)) &&
      (statuses.length === 0 || statuses.includes(row.status)),
  );
  return pageOfList(
    rows,
    query,
    ({ id }) => [1, id],
    (row) => includeFields({ ...row }, query),
  );
}

function readRequisition(call: Call): Answer {
  const row = rowOf(call.state.requisitions, call.params['id']);
  if (!row) return refused(notFound('requisitions', call.params['id'] ?? ''));
  const refusal = confidentialRefusal(call, row);
  return refusal ? refused(refusal) : one(includeFields({ ...row }, call.query));
}
