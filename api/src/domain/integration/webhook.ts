import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';

const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    ...ownedRow,
    integrationId: p.uuid(),
    event: p.string().$type<ProviderEventType>(),
    /** The last part of the address that the provider calls: 256 random bits. */
    pathKey: p.string(),
    url: p.string(),
    providerWebhookId: p.string(),
    /** Sealed. The provider gives it once, when the webhook is created. */
    signatureToken: p.string(),
    /** Sealed. Good for a while after a rotation, for deliveries that were signed before it. */
    previousSignatureToken: p.string().strictNullable(),
    rotatedAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
  },
});

/** What we registered at the provider for one event. */
export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);
