import type { Pool } from 'pg';

import { newId } from '../domain/base/entity.ts';
import type { ArrivedDelivery, DeliveryIntake } from '../domain/delivery/delivery-intake.ts';
import { DatabaseOutage, isDatabaseOutage, reachingDatabase } from './database-outage.ts';
import { silence } from './open-connections.ts';
import { MAX_ATTEMPTS, PRIORITIES } from './pg-job-queue.ts';

type Kept = Awaited<ReturnType<DeliveryIntake['keep']>>;
interface Waiting {
  readonly delivery: ArrivedDelivery;
  readonly resolve: (kept: Kept) => void;
  readonly reject: (error: unknown) => void;
}

/** Behind all that others want, caught up on included. */
const EXCESS_PRIORITY = PRIORITIES.background + 10;
const LIVE_PRIORITY = PRIORITIES.live;

const BATCH_AT_MOST = 200;
const BATCHES_AT_ONCE = 2;
/** Who has waited for so long is told to come again; what is kept after all is then a duplicate. */
const ANSWERED_WITHIN_MS = 4500;

/**
 * Requests that arrive while a batch is under way wait for the next one, so that many share one statement
 * and one commit; a lone request does not wait. Each is answered after its commit.
 */
export function createDeliveryIntake(pool: Pool): DeliveryIntake {
  const waiting: Waiting[] = [];
  let running = 0;

  const flush = async () => {
    const batch = waiting.splice(0, BATCH_AT_MOST);
    if (batch.length === 0) return;
    running += 1;
    try {
      const kept = await insert(
        pool,
        batch.map((one) => one.delivery),
      );
      batch.forEach((one, index) => one.resolve(kept[index] ?? 'unknown'));
    } catch (error) {
      // One row must not take the others with it: each is tried by itself.
      if (batch.length === 1 || isDatabaseOutage(error)) batch.forEach((one) => one.reject(error));
      else await Promise.all(batch.map((one) => alone(pool, one)));
    } finally {
      running -= 1;
      if (waiting.length > 0) void flush();
    }
  };

  return {
    keep: (delivery) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new DatabaseOutage(silence())), ANSWERED_WITHIN_MS);
        const settled =
          <T>(settle: (outcome: T) => void) =>
          (outcome: T) => {
            clearTimeout(late);
            settle(outcome);
          };
        waiting.push({ delivery, resolve: settled(resolve), reject: settled(reject) });
        if (waiting.length === 1) {
          setImmediate(() => {
            if (running < BATCHES_AT_ONCE) void flush();
          });
        }
      }),
  };
}

async function alone(pool: Pool, one: Waiting): Promise<void> {
  try {
    const [kept] = await insert(pool, [one.delivery]);
    one.resolve(kept ?? 'unknown');
  } catch (error) {
    one.reject(error);
  }
}

/**
 * One statement: rows, jobs, and the announcement of checks, which are rare and watched. A job's flag says whose
 * slots it takes; see jobs/share-slots.ts.
 *
 * `add_jobs` looks for jobs with the same key, of which we have none. Planned while there are few jobs, it
 * would read all of them for every batch, however many wait by then; hence the setting, for this transaction.
 */
const INSERT = /* sql */ `
with arrived as (
  select * from unnest(
    $1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::boolean[], $9::bytea[], $10::timestamptz[], $11::text[], $12::text[], $13::smallint[]
  ) as t (
    id, webhook_id, dedupe_key, event_name, event, candidate_id, stage_id,
    is_check, body, received_at, outcome, detail, priority
  )
), kept as (
  insert into delivery (
    id, organization_id, integration_id, webhook_id, dedupe_key, event_name, event, candidate_id,
    stage_id, is_check, body, received_at, outcome, detail, processed_at
  )
  select a.id, w.organization_id, w.integration_id, w.id, a.dedupe_key, a.event_name, a.event,
    a.candidate_id, a.stage_id, a.is_check, a.body, a.received_at, a.outcome, a.detail,
    case when a.outcome = 'QUEUED' then null else a.received_at end
  from arrived a join webhook w on w.id = a.webhook_id
  on conflict (integration_id, dedupe_key) do nothing
  returning id, organization_id, integration_id, is_check, outcome
), queued as (
  select count(*) from graphile_worker.add_jobs(array(
    select ('process-delivery',
      json_build_object('organizationId', organization_id, 'deliveryId', id),
      null, null, $14::smallint, null, arrived.priority, array[integration_id::text])::graphile_worker.job_spec
    from kept join arrived using (id)
    where kept.outcome = 'QUEUED' and set_config('enable_seqscan', 'off', true) = 'off'
  ))
), announced as (
  select count(pg_notify('sora_progress', json_build_object(
    'topic', 'integration', 'organizationId', organization_id, 'id', integration_id)::text))
  from kept where is_check
)
select a.id, (w.id is not null) as known, (k.id is not null) as kept
from queued, announced, arrived a
left join webhook w on w.id = a.webhook_id
left join kept k on k.id = a.id`;

async function insert(pool: Pool, deliveries: readonly ArrivedDelivery[]): Promise<Kept[]> {
  const ids = deliveries.map(() => newId());
  const column = <T>(of: (delivery: ArrivedDelivery) => T): T[] => deliveries.map(of);
  const { rows } = await reachingDatabase(() =>
    pool.query<{ id: string; known: boolean; kept: boolean }>({
      name: 'keep-deliveries',
      text: INSERT,
      values: [
        ids,
        column((one) => one.webhookId),
        column((one) => one.dedupeKey),
        column((one) => one.eventName),
        column((one) => one.event),
        column((one) => one.candidateId),
        column((one) => one.stageId),
        column((one) => one.isCheck),
        column((one) => one.body),
        column((one) => one.receivedAt),
        column((one) => one.outcome),
        column((one) => one.detail),
        column((one) => (one.isExcess ? EXCESS_PRIORITY : LIVE_PRIORITY)),
        MAX_ATTEMPTS,
      ],
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row?.known) return 'unknown';
    return row.kept ? 'kept' : 'duplicate';
  });
}
