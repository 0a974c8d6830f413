import type { Pool } from 'pg';

import type { AnswerMemory } from '../domain/ports/answer-memory.ts';
import { reachingDatabase } from './database-outage.ts';

/** Nothing is asked for at this age any more. */
const OLDEST = '1 day';
const CLEAN_EVERY = 200;

/** A provider's slow-changing answers in a table that all processes share. */
export function createAnswerMemory(pool: Pool): AnswerMemory {
  let kept = 0;
  return {
    async recall(integrationId, request, notBefore) {
      const { rows } = await reachingDatabase(() =>
        pool.query<{ body: unknown }>({
          name: 'recall-answer',
          text: `select body from provider_answer
            where integration_id = $1 and request = $2 and read_at >= $3`,
          values: [integrationId, request, notBefore],
        }),
      );
      return rows[0]?.body;
    },
    async keep(integrationId, request, { body, readAt }) {
      await reachingDatabase(() =>
        pool.query({
          name: 'keep-answer',
          // Nothing is kept for an integration that has gone meanwhile.
          text: `insert into provider_answer (integration_id, organization_id, request, body, read_at)
            select id, organization_id, $2, $3, $4 from integration where id = $1
            on conflict (integration_id, request)
            do update set body = excluded.body, read_at = excluded.read_at`,
          values: [integrationId, request, JSON.stringify(body), readAt],
        }),
      );
      kept += 1;
      if (kept % CLEAN_EVERY !== 0) return;
      await reachingDatabase(() =>
        pool.query('delete from provider_answer where read_at < now() - $1::interval', [OLDEST]),
      );
    },
  };
}
