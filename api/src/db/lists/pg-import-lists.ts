import type { Pool } from 'pg';

import type { ImportLists } from '../../domain/import/import-lists.ts';
import { columns } from './columns.ts';
import { newest, type ReadPage } from './read-page.ts';

const IMPORT = columns(
  'id organization_id integration_id event stage_id candidate_id occurrence happened_at candidate_name status runs problem closed employee_id employee_created cause waiting_since outage_tries next_try_at created_at updated_at finished_at',
);

const RUN = columns(
  'id organization_id import_id number cause actor status attempts provider_calls instructions mapping_version steps mapped_values problem created_at finished_at',
);

export function importLists(pool: Pool, page: ReadPage): ImportLists {
  return {
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

    importRuns: (organizationId, request) =>
      page(
        request,
        [organizationId, request.importId],
        (after, limit) =>
          `select ${RUN.of('r')} from import_run r
           where organization_id = $1 and ${newest({ import_id: '$2' }, after, limit)}`,
      ),

    async hiresNeverAnnounced(organizationId, integrationId) {
      const { rows } = await pool.query<{ count: number }>({
        name: 'hires-never-announced',
        text: `select count(distinct i.candidate_id)::int as count from import i
          where i.organization_id = $1 and i.integration_id = $2 and i.cause = 'CATCH_UP'
            and i.event <> 'CANDIDATE_STAGE_CHANGE' and i.status <> 'SKIPPED'
            and i.created_at > now() - interval '14 days'
            and not exists (select from delivery d where d.import_id = i.id)`,
        values: [organizationId, integrationId],
      });
      return rows[0]?.count ?? 0;
    },
  };
}
