import type { Pool } from 'pg';

import type { DeliveryLists } from '../../domain/delivery/delivery-lists.ts';
import type {
  WebhookArrivalReads,
  WebhookRefusals,
} from '../../domain/integration/webhook-arrivals.ts';
import { columns } from './columns.ts';
import { newest, START, type ReadPage } from './read-page.ts';

const DELIVERY = columns(
  'id organization_id integration_id webhook_id dedupe_key event_name event candidate_id stage_id is_check received_at outcome detail import_id processed_at',
);

export function deliveryLists(pool: Pool, page: ReadPage): DeliveryLists & WebhookArrivalReads {
  return {
    deliveries: (organizationId, request) =>
      page(
        request,
        [organizationId, request.integrationId],
        (after, limit) =>
          `select ${DELIVERY.of('d')} from delivery d
           where organization_id = $1 and ${newest({ integration_id: '$2' }, after, limit)}`,
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
  };
}

interface WebhookArrivalsRow {
  readonly id: string;
  readonly delivery: Date | null;
  readonly check: Date | null;
  /** Moments inside JSON are texts. */
  readonly refusals: readonly (Omit<WebhookRefusals, 'lastAt'> & { lastAt: string })[] | null;
}
