import type { Pool } from 'pg';

import type { RefusalCounter, WebhookRefusalReason } from '../domain/ports/refusal-counter.ts';

const HOUR_MS = 60 * 60 * 1000;
const WRITTEN_EVERY_MS = 500;

interface Count {
  readonly webhookId: string;
  readonly reason: WebhookRefusalReason;
  readonly hour: Date;
  count: number;
  lastAt: Date;
}

const ADD = /* sql */ `
with forgotten as (
  delete from webhook_refusal where webhook_id = any($1) and hour < now() - interval '15 days'
)
insert into webhook_refusal (webhook_id, organization_id, reason, hour, count, last_at)
select w.id, w.organization_id, t.reason, t.hour, t.count, t.last_at
from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::int[], $5::timestamptz[])
  as t (webhook_id, reason, hour, count, last_at)
join webhook w on w.id = t.webhook_id
order by w.id, t.reason, t.hour
on conflict (webhook_id, reason, hour) do update
  set count = webhook_refusal.count + excluded.count,
    last_at = greatest(webhook_refusal.last_at, excluded.last_at)`;

/** Adds up in this process and writes twice a second, so that rubbish costs no statement each. */
export function createRefusalCounter(
  pool: Pool,
  onProblem: (error: unknown) => void,
): RefusalCounter & { close(): Promise<void> } {
  let counts = new Map<string, Count>();
  let timer: NodeJS.Timeout | undefined;

  const write = async () => {
    timer = undefined;
    const written = [...counts.values()];
    counts = new Map();
    if (written.length === 0) return;
    try {
      await pool.query({
        name: 'count-refusals',
        text: ADD,
        values: [
          written.map((one) => one.webhookId),
          written.map((one) => one.reason),
          written.map((one) => one.hour),
          written.map((one) => one.count),
          written.map((one) => one.lastAt),
        ],
      });
    } catch (error) {
      // A count is a sign, not a record: it is not worth keeping a request or a process for.
      onProblem(error);
    }
  };

  return {
    count({ webhookId, reason, at }) {
      const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
      const key = `${webhookId} ${reason} ${hour.getTime()}`;
      const known = counts.get(key);
      if (known) {
        known.count += 1;
        known.lastAt = at;
      } else {
        counts.set(key, { webhookId, reason, hour, count: 1, lastAt: at });
      }
      timer ??= setTimeout(() => void write(), WRITTEN_EVERY_MS);
    },
    async close() {
      clearTimeout(timer);
      await write();
    },
  };
}
