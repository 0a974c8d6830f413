import type { Pool } from 'pg';

import type { CallBudget } from '../domain/ports/call-budget.ts';
import { reachingDatabase } from './database-outage.ts';

/** No wait is longer, whatever a provider asks for or a clock that was set back makes of it. */
const LONGEST_MS = 120_000;

/**
 * A token bucket for each integration, kept as the moment at which it will be full again, so that one
 * statement refills it and takes from it. Postgres' clock is everyone's.
 */
export function createCallBudget(pool: Pool): CallBudget {
  return {
    async reserve(integrationId, { count, perSecond, burst, keepFree }) {
      const perCallMs = 1000 / perSecond;
      const { rows } = await reachingDatabase(() =>
        pool.query<{ full_in_ms: number }>({
          name: 'reserve-calls',
          text: RESERVE,
          values: [integrationId, count * perCallMs, LONGEST_MS],
        }),
      );
      // An integration that has gone has nothing to keep to; its calls fail for want of credentials.
      const fullInMs = rows[0]?.full_in_ms ?? 0;
      return Array.from({ length: count }, (_, index) => {
        const fullThenMs = fullInMs - (count - 1 - index) * perCallMs;
        return Math.max(0, fullThenMs - (burst - keepFree) * perCallMs);
      });
    },
    async drain(integrationId, { perSecond, burst, waitMs }) {
      const fullInMs = Math.min(waitMs, LONGEST_MS) + (burst * 1000) / perSecond;
      await reachingDatabase(() => pool.query(DRAIN, [integrationId, fullInMs]));
    },
  };
}

const RESERVE = /* sql */ `
insert into provider_pace as pace (integration_id, organization_id, full_at)
select id, organization_id, clock_timestamp() + $2::float * interval '1 ms' from integration where id = $1
on conflict (integration_id) do update set full_at =
  least(greatest(pace.full_at, clock_timestamp()), clock_timestamp() + $3::float * interval '1 ms')
  + $2::float * interval '1 ms'
returning (extract(epoch from full_at - clock_timestamp()) * 1000)::float as full_in_ms`;

const DRAIN = /* sql */ `
update provider_pace set full_at = greatest(full_at, clock_timestamp() + $2::float * interval '1 ms')
where integration_id = $1`;
