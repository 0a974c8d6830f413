import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';

import type {
  CatalogueReads,
  NewestReadings,
  SeenField,
} from '../domain/candidate/catalogue-reads.ts';
import { newestReadings } from './newest-readings.ts';

/** Changes whenever somebody was read, read again or forgotten: the moments are those of the newest readings. */
const STATE_OF_READINGS = /* sql */ `
select count(*) || ' ' || coalesce(sum(extract(epoch from read_at)), 0) as state from (
  select read_at from candidate_reading
  where organization_id = $1 and integration_id = $2
  order by read_at desc, candidate_id limit 500
) recent`;

const REMEMBERED_FIELDS = /* sql */ `
select key, label, "group", type, description, first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt",
  previous_label as "previousLabel", relabeled_at as "relabeledAt"
from remembered_field where organization_id = $1 and integration_id = $2 order by label, key`;

/** Of so many integrations the last counting is kept, a few megabytes each with 1,000 fields. */
const MOST_KEPT = 4;

/**
 * Counts what was kept of the candidates that were read: once for everybody who looks at the same time, and
 * again only when somebody was read since.
 */
export function createCatalogueReads(pool: Pick<Pool, 'query'>): CatalogueReads {
  const kept = new LRUCache<string, { state: string; readings: Promise<NewestReadings> }>({
    max: MOST_KEPT,
  });
  return {
    async rememberedFields(organizationId, integrationId) {
      const { rows } = await pool.query<SeenField>({
        name: 'remembered-fields',
        text: REMEMBERED_FIELDS,
        values: [organizationId, integrationId],
      });
      return rows;
    },
    async newestReadings(organizationId, { integrationId, defaultKeys }) {
      const { rows } = await pool.query<{ state: string }>({
        name: 'state-of-readings',
        text: STATE_OF_READINGS,
        values: [organizationId, integrationId],
      });
      const state = rows[0]?.state ?? '';
      const key = `${organizationId} ${integrationId} ${defaultKeys.join()}`;
      const last = kept.get(key);
      if (last?.state === state) return last.readings;
      const readings = newestReadings(pool, [organizationId, integrationId, defaultKeys]);
      const counting = { state, readings };
      kept.set(key, counting);
      // Who waits for it is told; the next one counts again.
      readings.catch(() => {
        if (kept.get(key) === counting) kept.delete(key);
      });
      return readings;
    },
  };
}
