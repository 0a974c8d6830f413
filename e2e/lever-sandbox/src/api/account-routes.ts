import { one, refused, type Answer, type Call, type Route } from '../http/route.ts';
import { canonicalEmail } from '../model/canonical-email.ts';
import { rowOf, type Table } from '../model/table.ts';
import { editContact } from '../state/edit-contact.ts';
import { badRequest, isRefusal, notFound } from '../state/refusal.ts';
import { includeFields } from './include-fields.ts';
import { pageOfList } from './page-of-list.ts';
import { readContactChanges } from './read-contact-changes.ts';

const get = (scope: string) =>
  ({ surface: 'api', method: 'GET', scope: `${scope}:read:admin` }) as const;

/** The account's people, pipeline and vocabulary. */
export const accountRoutes: readonly Route[] = [
  {
    ...get('contact'),
    path: '/v1/contacts/:id',
    summary: 'Read a contact',
    handler: single('contacts', ({ contacts }) => contacts),
  },
  {
    surface: 'api',
    method: 'PUT',
    path: '/v1/contacts/:id',
    scope: 'contact:write:admin',
    summary: 'Change a contact',
    handler: putContact,
  },
  {
    ...get('users'),
    path: '/v1/users',
    summary: 'List users, active ones unless includeDeactivated',
    handler: listUsers,
  },
  {
    ...get('users'),
    path: '/v1/users/:id',
    summary: 'Read a user, deactivated or not',
    handler: single('users', ({ users }) => users),
  },
  {
    ...get('stages'),
    path: '/v1/stages',
    summary: 'List stages in the order of the pipeline',
    handler: (call) =>
      pageOfList(
        call.state.stages.rows,
        call.query,
        ({ id }) => [1, id],
        (row) => row,
      ),
  },
  {
    ...get('stages'),
    path: '/v1/stages/:id',
    summary: 'Read a stage',
    handler: single('stages', ({ stages }) => stages),
  },
  {
    ...get('archive_reasons'),
    path: '/v1/archive_reasons',
    summary: 'List archive reasons',
    handler: listArchiveReasons,
  },
  {
    ...get('archive_reasons'),
    path: '/v1/archive_reasons/:id',
    summary: 'Read an archive reason',
    handler: single('archive_reasons', ({ archiveReasons }) => archiveReasons),
  },
  {
    ...get('tags'),
    path: '/v1/tags',
    summary: 'List tags with their counts',
    handler: (call) => listCounts(call, 'tags'),
  },
  {
    ...get('sources'),
    path: '/v1/sources',
    summary: 'List sources with their counts',
    handler: (call) => listCounts(call, 'sources'),
  },
  {
    ...get('form_templates'),
    path: '/v1/form_templates',
    summary: 'List profile form templates',
    handler: listFormTemplates,
  },
  {
    ...get('form_templates'),
    path: '/v1/form_templates/:id',
    summary: 'Read a profile form template',
    handler: readFormTemplate,
  },
];

function single<Row extends { id: string }>(
  resource: string,
  tableOf: (state: Call['state']) => Table<Row>,
) {
  return (call: Call): Answer => {
    const id = call.params['id'] ?? '';
    const row = rowOf(tableOf(call.state), id);
    return row ? one(includeFields({ ...row }, call.query)) : refused(notFound(resource, id));
  };
}

function putContact(call: Call): Answer {
  const read = readContactChanges(call.body);
  if ('wrong' in read) return refused(badRequest(read.wrong));
  const id = call.params['id'] ?? '';
  const next = editContact(call.state, id, read.changes, call.moment);
  if (isRefusal(next)) return refused(next);
  // Recorded answers to this write lack isAnonymized.
  const { isAnonymized: _, ...shown } = rowOf(next.contacts, id) ?? { isAnonymized: false };
  return { ...one(shown), state: next };
}

function listUsers(call: Call): Answer {
  const { query } = call;
  const emails = query.getAll('email').map(canonicalEmail);
  const roles = [...query.getAll('accessRole'), ...query.getAll('accessRole[]')];
  const directoryIds = query.getAll('external_directory_id');
  const rows = call.state.users.rows.filter(
    (user) =>
      (query.get('includeDeactivated') === 'true' || user.deactivatedAt === null) &&
      (emails.length === 0 || emails.includes(canonicalEmail(user.email))) &&
      (roles.length === 0 || roles.includes(user.accessRole)) &&
      (directoryIds.length === 0 || directoryIds.includes(user.externalDirectoryId ?? '')),
  );
  return pageOfList(
    rows,
    query,
    ({ createdAt, id }) => [createdAt, id],
    (user) => includeFields({ ...user }, query),
  );
}

function listArchiveReasons(call: Call): Answer {
  const type = call.query.get('type');
  const rows = call.state.archiveReasons.rows.filter(
    (reason) => type === null || reason.type === type,
  );
  return pageOfList(
    rows,
    call.query,
    ({ id }) => [1, id],
    (reason) => reason,
  );
}

function listCounts(call: Call, field: 'tags' | 'sources'): Answer {
  const counts = new Map<string, number>();
  for (const { opportunity } of call.state.candidacies.rows) {
    if (opportunity.deletedAt !== undefined) continue;
    for (const text of opportunity[field]) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const rows = [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count);
  return pageOfList(
    rows,
    call.query,
    ({ text }) => [1, text],
    (row) => row,
  );
}

function readFormTemplate(call: Call): Answer {
  const id = call.params['id'] ?? '';
  const template = call.state.formTemplates.find((one) => one.id === id);
  return template
    ? one(includeFields({ ...template }, call.query))
    : refused(notFound('form_templates', id));
}

function listFormTemplates(call: Call): Answer {
  return pageOfList(
    call.state.formTemplates,
    call.query,
    ({ createdAt, id }) => [createdAt, id],
    (template) => includeFields({ ...template }, call.query),
  );
}
