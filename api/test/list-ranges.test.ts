import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createListReads } from '../src/db/pg-list-reads.ts';
import { createPool } from '../src/db/pool.ts';
import type { ListReads } from '../src/domain/overview/list-reads.ts';
import type { Page, PageRequest } from '../src/domain/base/page.ts';
import { newId } from '../src/domain/base/entity.ts';
import { freshDatabase } from './kit/fresh-database.ts';

/** What the neighbour has. */
const MANY = process.env['SORA_TEST_DEEP'] ? 300_000 : 20_000;
const FEW = 30;
const small = { organization: newId(), integration: newId(), workflow: newId(), webhook: newId() };
const large = { organization: newId(), integration: newId(), workflow: newId(), webhook: newId() };
let pool: Pool;
let lists: ListReads;
beforeAll(async () => {
  // One connection: what it has read is counted on it.
  pool = createPool(await freshDatabase(), 1, () => undefined);
  lists = createListReads(pool);
  // The neighbour's rows are the newer ones: they are in the way of a reader that looks from the newest id.
  await fill(small, FEW, 'aaaaaaaa');
  await fill(large, MANY, 'bbbbbbbb');
  await pool.query('analyze employee, import, delivery, enrollment');
}, 240_000);
afterAll(() => pool.end());

async function fill(
  whose: typeof small,
  count: number,
  prefix: 'aaaaaaaa' | 'bbbbbbbb',
): Promise<void> {
  const { organization, integration, workflow, webhook } = whose;
  await pool.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, $2, $2, now())`,
    [organization, prefix],
  );
  await pool.query(
    `insert into integration (id, organization_id, provider, status, checks) values ($1, $2, 'LEVER', 'VERIFIED', '[]')`,
    [integration, organization],
  );
  await pool.query(
    `insert into workflow (id, organization_id, name, description, created_at) values ($1, $2, 'Onboarding', '', now())`,
    [workflow, organization],
  );
  await pool.query(
    `insert into webhook (id, organization_id, integration_id, event, path_key, url, provider_webhook_id, signature_token, created_at)
     values ($1, $2, $3, 'CANDIDATE_HIRED', $4, '', '', '', now())`,
    [webhook, organization, integration, prefix],
  );
  const id = `('${prefix}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const rows = `generate_series(1, ${count}) n`;
  await pool.query(
    `insert into employee (id, organization_id, first_name, created_at, updated_at)
     select ${id}, $1, 'Ana', now(), now() from ${rows}`,
    [organization],
  );
  await pool.query(
    `insert into import (id, organization_id, integration_id, event, stage_id, candidate_id, claim, status,
       created_at, updated_at)
     select ${id}, $1, $2, 'CANDIDATE_HIRED', '', n::text, ${id}, case when n % 10 = 0 then 'FAILED' else 'COMPLETED' end,
       now(), now() from ${rows}`,
    [organization, integration],
  );
  await pool.query(
    `insert into enrollment (id, organization_id, employee_id, workflow_id, cause, idempotency_key, candidate_id,
       import_id, entered_at, entered_by)
     select ${id}, $1, ${id}, $2, 'IMPORT', n::text, n::text, ${id}, now(), '{}' from ${rows}`,
    [organization, workflow],
  );
  await pool.query(
    `insert into delivery (id, organization_id, integration_id, webhook_id, dedupe_key, event_name, is_check, body,
       received_at, outcome, detail)
     select ${id}, $1, $2, $3, n::text, 'candidateHired', false, '{}', now(), 'IMPORTED', '' from ${rows}`,
    [organization, integration, webhook],
  );
}

/** How many rows and entries of indexes the connection has read so far. */
async function read(): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ read: number }>(
    `select (select sum(seq_tup_read) from pg_stat_user_tables)::int
       + (select sum(idx_tup_read) from pg_stat_user_indexes)::int as read`,
  );
  return rows[0]?.read ?? 0;
}

/** Page after page, as often as plans are made again before one is kept for all. */
test.each<[string, (whose: typeof small, page: PageRequest) => Promise<Page<{ id: string }>>]>([
  [
    'employees',
    (whose, page) =>
      lists.employees(whose.organization, {
        ...page,
        search: null,
        notSearched: [],
        flagged: false,
        columns: new Set(['firstName']),
        managerColumns: null,
      }),
  ],
  ['imports', (whose, page) => lists.imports(whose.organization, { ...page, statuses: null })],
  [
    'failed imports',
    (whose, page) =>
      lists.imports(whose.organization, { ...page, statuses: ['FAILED', 'RUNNING'] }),
  ],
  [
    'deliveries',
    (whose, page) =>
      lists.deliveries(whose.organization, { ...page, integrationId: whose.integration }),
  ],
  [
    'enrollments',
    (whose, page) =>
      lists.enrollments(whose.organization, {
        ...page,
        workflowId: whose.workflow,
        employeeColumns: new Set(['firstName']),
      }),
  ],
  ['workflows', (whose, page) => lists.workflows(whose.organization, page)],
])('%s of a small organization cost what they cost alone', async (what, list) => {
  for (const whose of [large, small]) {
    for (let turn = 0; turn < 10; turn += 1) await list(whose, { first: 10, afterId: null });
  }
  const before = await read();
  const found: string[] = [];
  for (let afterId: string | null = null; ;) {
    const { rows, hasNextPage }: Page<{ id: string }> = await list(small, { first: 10, afterId });
    found.push(...rows.map(({ id }) => id));
    afterId = found.at(-1) ?? null;
    if (!hasNextPage) break;
  }
  expect(found).toHaveLength({ workflows: 1, 'failed imports': FEW / 10 }[what] ?? FEW);
  expect(found).toEqual(found.toSorted().toReversed());
  // With room for what the server reads of its own catalogue.
  expect((await read()) - before).toBeLessThan(MANY / 20);
});

test('when a webhook was last heard from is found at once, though it never was', async () => {
  const ask = () => lists.webhookArrivals(small.organization, [small.webhook]);
  for (let turn = 0; turn < 10; turn += 1) await ask();
  const before = await read();
  const arrivals = (await ask()).get(small.webhook);
  expect(arrivals).toEqual({ lastDeliveryAt: expect.any(Date), lastCheckedAt: null, refusals: [] });
  expect((await read()) - before).toBeLessThan(MANY / 20);
});
