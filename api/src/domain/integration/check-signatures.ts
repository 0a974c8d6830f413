import type { EntityManager } from '@mikro-orm/core';

import type { WebhookArrivalReads } from './webhook-arrivals.ts';
import type { ConnectionCheck } from '../provider/provider-connection.ts';
import { providerEvent } from '../provider/provider-event.ts';
import { signatureRefused } from './signature-refused.ts';
import { Webhook } from './webhook.ts';

/** A failed check for each webhook whose deliveries are refused for their signature; none when all is well. */
export async function checkSignatures(
  { em, lists }: { em: EntityManager; lists: WebhookArrivalReads },
  { id: integrationId, organizationId }: { id: string; organizationId: string },
): Promise<readonly ConnectionCheck[]> {
  const webhooks = await em.find(Webhook, { integrationId }, { orderBy: { id: 'asc' } });
  const arrivals = await lists.webhookArrivals(
    organizationId,
    webhooks.map(({ id }) => id),
  );
  return webhooks.flatMap((webhook) => {
    const arrived = arrivals.get(webhook.id);
    if (!arrived || !signatureRefused(webhook, arrived)) return [];
    const { label } = providerEvent(webhook.event);
    const detail = `Deliveries of “${label}” are refused because their signature doesn’t match. Open Webhooks and choose Rotate signature token.`;
    return [
      {
        label: `Deliveries of “${label}” are accepted`,
        passed: false,
        code: 'DELIVERIES_REFUSED',
        detail,
      },
    ];
  });
}
