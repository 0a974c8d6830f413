import type { Pool } from 'pg';

import type {
  NodeKind,
  OverviewCounts,
  OverviewReads,
} from '../../domain/overview/overview-reads.ts';
import { lacksRequired } from '../lacks-required.ts';
import type { StatementNames } from '../statement-names.ts';

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

export function overviewReads(pool: Pool, nameOf: StatementNames): OverviewReads {
  return {
    async kindOf(organizationId, id) {
      const { rows } = await pool.query<{ kind: NodeKind }>({
        name: 'kind-of',
        text: KIND_OF,
        values: [organizationId, id],
      });
      return rows[0]?.kind ?? null;
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

/** The smallest UUIDv7 of that millisecond: ids made later sort after it. */
function oldestIdSince(atMs: number): string {
  const hex = Math.max(0, Math.floor(atMs)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
