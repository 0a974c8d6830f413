import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';

export type DeliveryOutcome =
  | 'QUEUED'
  | 'IMPORTED'
  | 'ALREADY_IMPORTED'
  | 'CHECK'
  | 'IGNORED'
  | 'FAILED';

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    ...ownedRow,
    integrationId: p.uuid(),
    /** Null when the webhook has been removed since. */
    webhookId: p.uuid().strictNullable(),
    dedupeKey: p.string(),
    eventName: p.string(),
    /** Null when the provider named an event that we do not know. */
    event: p.string().$type<ProviderEventType>().strictNullable(),
    candidateId: p.string().strictNullable(),
    stageId: p.string().strictNullable(),
    isCheck: p.boolean(),
    /** Byte by byte. */
    body: p.blob().lazy(),
    receivedAt: p.datetime(),
    outcome: p.string().$type<DeliveryOutcome>(),
    detail: p.string(),
    importId: p.uuid().strictNullable(),
    processedAt: p.datetime().strictNullable(),
  },
});

/** One webhook request that arrived, kept as it came. */
export class Delivery extends DeliverySchema.class {}
DeliverySchema.setClass(Delivery);
