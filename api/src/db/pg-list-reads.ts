import type { Pool } from 'pg';

import {
  SEARCHED_FIELDS,
  type EmployeeFilter,
  type EmployeeListRow,
  type EmployeeRow,
  type EnrollmentRow,
  type ListReads,
  type NodeKind,
  type OverviewCounts,
  type WebhookRefusals,
} from '../domain/list-reads.ts';
import type { Page, PageRequest } from '../domain/page.ts';
import { searchWords } from '../domain/values/search-words.ts';
import { columnOf, lacksRequired } from './lacks-required.ts';
import { statementNames } from './statement-names.ts';

const EMPLOYEE = columns(
  'id organization_id provider contact_id first_name last_name preferred_name work_email personal_email phone job_title department team location employment_type starts_on time_zone salary manager_id custom_values origins created_at updated_at',
);
const IMPORT = columns(
  'id organization_id integration_id event stage_id candidate_id occurrence happened_at candidate_name status attempts provider_calls mapping_version problem closed employee_id employee_created cause waiting_since outage_tries next_try_at created_at updated_at finished_at',
);
const DELIVERY = columns(
  'id organization_id integration_id webhook_id dedupe_key event_name event candidate_id stage_id is_check received_at outcome detail import_id processed_at',
);
const ENROLLMENT = columns(
  'id organization_id employee_id workflow_id candidate_id import_id entered_at',
);
const WORKFLOW = columns('id organization_id name description created_at');

const NODE_KINDS = [
  'Delivery',
  'Employee',
  'Enrollment',
  'Import',
  'Integration',
  'Listener',
  'Webhook',
  'Workflow',
] as const satisfies readonly NodeKind[];

const KIND_OF = NODE_KINDS.map(
  (kind) =>
    `select '${kind}' as kind from ${kind.toLowerCase()} where organization_id = $1 and id = $2`,
).join(' union all ');

/** Kept by triggers; see migrations/0014-employee-field-counts.ts. */
const FILLED = /* sql */ `
select key, sum(employees)::int as count from (
  select key, employees from employee_field_count where organization_id = $1
  union all
  select key, difference::bigint from employee_field_change, jsonb_each_text(employees) as changed (key, difference)
  where organization_id = $1
) counted group by key having sum(employees) > 0`;

/** Before every id that Sora makes, where the newest come first. */
const START = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The newest rows that have these values, from an index that begins with these columns and ends with `id`. Written
 * as a range: with equal signs, the index of ids alone is in the right order too, and a plan that is made once for
 * all organizations may choose it, and then read everybody's rows to find those of a small one.
 */
function newest(equal: Readonly<Record<string, string>>, beforeId: string, limit: number): string {
  const columns = Object.keys(equal).join(', ');
  const values = Object.values(equal).join(', ');
  const order = [...Object.keys(equal), 'id'].map((column) => `${column} desc`).join(', ');
  return `(${columns}, id) < (${values}, ${beforeId}) and (${columns}) >= (${values})
    order by ${order} limit ${limit}`;
}

/**
 * Each list is one prepared statement; a page is a range of an index. The page's size is part of the statement: as
 * a parameter, Postgres would plan it for every request.
 */
export function createListReads(pool: Pool): ListReads {
  const nameOf = statementNames();
  /** `text` is given the parameter of the id to start after. */
  const page = async <Row extends { id: string }>(
    { first, afterId }: PageRequest,
    values: readonly unknown[],
    text: (afterId: string, limit: number) => string,
    keepPlan = true,
  ): Promise<Page<Row>> => {
    const sql = text(`$${values.length + 1}`, first + 1);
    const { rows } = await pool.query<Row>({
      ...(keepPlan && { name: nameOf(sql) }),
      text: sql,
      values: [...values, afterId ?? START],
    });
    return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
  };

  return {
    async employees(organizationId, request) {
      const { columns, managerColumns } = request;
      const { conditions, values } = await filtered(pool, organizationId, request);
      const manager = managerColumns
        ? `, case when m.id is null then null else json_build_object(${EMPLOYEE.pairs('m', managerColumns)}) end as manager`
        : '';
      const join = managerColumns ? 'left join employee m on m.id = e.manager_id' : '';
      const found = await page<EmployeeListRow>(
        request,
        [organizationId, ...values],
        (after, limit) => `select ${EMPLOYEE.of('e', columns)}${manager} from (
           select * from employee where ${
             request.search === null
               ? `true ${conditions} and ${newest({ organization_id: '$1' }, after, limit)}`
               : `organization_id = $1 ${conditions} and id < ${after} order by id desc limit ${limit}`
           }
         ) e ${join} order by e.id desc`,
        // Which index serves a search depends on how rare its words are.
        request.search === null,
      );
      return managerColumns ? { ...found, rows: found.rows.map(reviveManager) } : found;
    },

    async countEmployees(organizationId, filter) {
      const { conditions, values } = await filtered(pool, organizationId, filter);
      const { rows } = await pool.query<{ count: number }>(
        `select count(*)::int as count from employee where organization_id = $1 ${conditions}`,
        [organizationId, ...values],
      );
      return rows[0]?.count ?? 0;
    },

    async enrollments(organizationId, request) {
      const found = await page<EnrollmentRow>(
        request,
        [organizationId, request.workflowId],
        (after, limit) =>
          `select ${ENROLLMENT.of('n')}, json_build_object(${EMPLOYEE.pairs('e', request.employeeColumns)}) as employee
           from (select * from enrollment
             where ${newest({ organization_id: '$1', workflow_id: '$2' }, after, limit)}
           ) n join employee e on e.id = n.employee_id order by n.id desc`,
      );
      return {
        ...found,
        rows: found.rows.map((row) => ({ ...row, employee: reviveEmployee(row.employee) })),
      };
    },

    imports: (organizationId, request) =>
      request.statuses
        ? page(
            request,
            [organizationId, request.statuses],
            (after, limit) =>
              `select ${IMPORT.of('i')} from unnest($2::text[]) wanted cross join lateral (
                 select * from import
                 where ${newest({ organization_id: '$1', status: 'wanted' }, after, limit)}
               ) i order by i.id desc limit ${limit}`,
          )
        : page(
            request,
            [organizationId],
            (after, limit) =>
              `select ${IMPORT.of('i')} from import i where ${newest({ organization_id: '$1' }, after, limit)}`,
          ),

    deliveries: (organizationId, request) =>
      page(
        request,
        [organizationId, request.integrationId],
        (after, limit) =>
          `select ${DELIVERY.of('d')} from delivery d
           where organization_id = $1 and ${newest({ integration_id: '$2' }, after, limit)}`,
      ),

    workflows: (organizationId, request) =>
      page(
        request,
        [organizationId],
        (after, limit) =>
          `select ${WORKFLOW.of('w')} from workflow w where ${newest({ organization_id: '$1' }, after, limit)}`,
      ),

    async webhookArrivals(organizationId, webhookIds) {
      const { rows } = await pool.query<WebhookArrivalsRow>({
        name: 'webhook-arrivals',
        text: `select w.id,
            (select received_at from delivery
              where ${newest({ webhook_id: 'w.id', is_check: 'false' }, `'${START}'`, 1)}) as delivery,
            (select received_at from delivery
              where ${newest({ webhook_id: 'w.id', is_check: 'true' }, `'${START}'`, 1)}) as check,
            (select json_agg(r) from (
              select reason, sum(count)::int as count, max(last_at) as "lastAt" from webhook_refusal
              where webhook_id = w.id and hour > now() - interval '14 days' group by reason order by reason
            ) r) as refusals
          from webhook w where w.organization_id = $1 and w.id = any($2)`,
        values: [organizationId, webhookIds],
      });
      return new Map(
        rows.map((row) => [
          row.id,
          {
            lastDeliveryAt: row.delivery,
            lastCheckedAt: row.check,
            refusals: (row.refusals ?? []).map(({ lastAt, ...refusals }) => ({
              ...refusals,
              lastAt: new Date(lastAt),
            })),
          },
        ]),
      );
    },

    async hiresNeverAnnounced(organizationId, integrationId) {
      const { rows } = await pool.query<{ count: number }>({
        name: 'hires-never-announced',
        text: `select count(*)::int as count from import i
          where i.organization_id = $1 and i.integration_id = $2 and i.cause = 'CATCH_UP'
            and i.created_at > now() - interval '14 days'
            and not exists (select from delivery d where d.import_id = i.id)`,
        values: [organizationId, integrationId],
      });
      return rows[0]?.count ?? 0;
    },

    async kindOf(organizationId, id) {
      const { rows } = await pool.query<{ kind: NodeKind }>({
        name: 'kind-of',
        text: KIND_OF,
        values: [organizationId, id],
      });
      return rows[0]?.kind ?? null;
    },

    async employeesWithValue(organizationId) {
      const { rows } = await pool.query<{ key: string; count: number }>({
        name: 'employees-with-value',
        text: FILLED,
        values: [organizationId],
      });
      return new Map(rows.map(({ key, count }) => [key, count]));
    },

    async overview(organizationId) {
      const flagged = await lacksRequired(pool, organizationId, 3);
      const text = `select
            exists (select from integration where organization_id = $1 and status <> 'NOT_CONNECTED') as "isConnected",
            exists (select from integration where organization_id = $1 and status = 'VERIFIED') as "isVerified",
            exists (select from field_mapping where organization_id = $1) as "hasSavedMapping",
            exists (select from listener where organization_id = $1) as "hasListener",
            exists (select from import where organization_id = $1 and status = 'COMPLETED') as "hasHire",
            (select count(*)::int from import where organization_id = $1 and status = 'FAILED') as "importsWithProblem",
            (select count(*)::int from import where organization_id = $1 and status = 'NEEDS_DECISION') as "importsToDecide",
            (select count(*)::int from employee where organization_id = $1 and ${flagged.condition}) as "employeesFlagged",
            (select count(*)::int from import where organization_id = $1 and status = 'COMPLETED'
              and employee_created and id > $2::uuid) as "hiresLast30Days"`;
      const since = oldestIdSince(Date.now() - 30 * 24 * 60 * 60 * 1000);
      const { rows } = await pool.query<OverviewCounts>({
        name: nameOf(text),
        text,
        values: [organizationId, since, ...flagged.values],
      });
      const [counts] = rows;
      if (!counts) throw new Error('A statement without a from clause gives one row.');
      return counts;
    },
  };
}

interface WebhookArrivalsRow {
  readonly id: string;
  readonly delivery: Date | null;
  readonly check: Date | null;
  /** Moments inside JSON are texts. */
  readonly refusals: readonly (Omit<WebhookRefusals, 'lastAt'> & { lastAt: string })[] | null;
}

/** The smallest UUIDv7 of that millisecond: ids made later sort after it. */
function oldestIdSince(atMs: number): string {
  const hex = Math.max(0, Math.floor(atMs)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** What an employee list leaves out, as SQL with parameters from `$2` on. */
async function filtered(pool: Pool, organizationId: string, filter: EmployeeFilter) {
  const values: string[] = [];
  const seen = seenText(filter.notSearched);
  const parameter = (word: string) => {
    const pattern = `$${values.push(searchPattern(word)) + 1}`;
    return seen
      ? `(search_text like ${pattern} and ${seen} like ${pattern})`
      : `search_text like ${pattern}`;
  };
  const words = searchWords(filter.search ?? '');
  // A search for nothing but signs finds no one, not everybody.
  const searched =
    words.length === 0 && filter.search?.trim()
      ? 'and false'
      : words.map((spellings) => `and (${spellings.map(parameter).join(' or ')})`).join(' ');
  if (!filter.flagged) return { conditions: searched, values };
  const flagged = await lacksRequired(pool, organizationId, 2 + values.length);
  return {
    conditions: `${searched} and ${flagged.condition}`,
    values: [...values, ...flagged.values],
  };
}

/** What is searched where not everything may be: the index finds people, and this leaves out who is found by more. */
function seenText(notSearched: EmployeeFilter['notSearched']): string | null {
  if (notSearched.length === 0) return null;
  const text = (columns: readonly string[]) =>
    columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `) || `''`;
  const searched = SEARCHED_FIELDS.filter((key) => !notSearched.includes(key));
  const isAddress = (key: string) => key.endsWith('Email');
  const about = searched.filter((key) => !isAddress(key)).map(columnOf);
  const addresses = searched.filter(isAddress).map(columnOf);
  return `employee_search_text(${text(['preferred_name', 'first_name', 'last_name'])},
    ${text(about)}, ${text(addresses)})`;
}

/** Trigrams find three letters anywhere, and one or two only where a word begins; in scripts without spaces words have no other beginning. */
function searchPattern(word: string): string {
  const literal = word.replaceAll(/[\\%_]/g, (special) => `\\${special}`);
  const begins =
    word.length < 3 && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word);
  return begins ? `% ${literal}%` : `%${literal}%`;
}

/** A table's columns under their names in code. */
function columns(names: string) {
  const all = names.split(' ').map((column) => ({
    column,
    name: column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  }));
  const wanted = (names: ReadonlySet<string> | 'all') =>
    names === 'all' ? all : all.filter(({ name }) => name === 'id' || names.has(name));
  return {
    of: (alias: string, names: ReadonlySet<string> | 'all' = 'all') =>
      wanted(names)
        .map(({ column, name }) => `${alias}.${column} as "${name}"`)
        .join(', '),
    pairs: (alias: string, names: ReadonlySet<string> | 'all' = 'all') =>
      wanted(names)
        .map(({ column, name }) => `'${name}', ${alias}.${column}`)
        .join(', '),
  };
}

/** Moments inside JSON are texts. */
function reviveEmployee(employee: EmployeeRow): EmployeeRow {
  const { createdAt, updatedAt } = employee;
  return {
    ...employee,
    ...(createdAt && { createdAt: new Date(createdAt) }),
    ...(updatedAt && { updatedAt: new Date(updatedAt) }),
  };
}

function reviveManager(row: EmployeeListRow): EmployeeListRow {
  return row.manager ? { ...row, manager: reviveEmployee(row.manager) } : row;
}
