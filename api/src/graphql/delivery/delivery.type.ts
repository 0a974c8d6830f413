import { Field } from 'type-graphql';

import type { DeliveryOutcome } from '../../domain/delivery/delivery.ts';
import type { ProviderEventType } from '../../domain/provider/provider-event.ts';
import { connectionType } from '../shared/connection.type.ts';
import { enumType } from '../shared/enum-type.ts';
import { NodeType } from '../shared/node.type.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

export const DeliveryOutcomeEnum = enumType<DeliveryOutcome>(
  'DeliveryOutcome',
  'Outcome of a delivery.',
  {
    QUEUED: 'Saved and waiting to be processed.',
    IMPORTED: 'It led to an import that is complete.',
    ALREADY_IMPORTED: 'Another delivery of the same hire came first.',
    CHECK: 'The provider checked the connection. No one was hired.',
    IGNORED: 'There was nothing to do.',
    FAILED: 'Its import failed.',
  },
);

@ObjectType('Delivery', {
  description: 'One webhook request, stored exactly as received.',
  implements: NodeType,
})
export class DeliveryType extends NodeType {
  @Field(() => DateTime, { description: 'When it arrived.' })
  readonly receivedAt!: Date;

  @Field(() => String, { description: 'The event as the provider named it, e.g. candidateHired.' })
  readonly eventName!: string;

  /** The type below is resolved from the event's own name. */
  readonly event!: ProviderEventType | null;
  readonly importId!: string | null;
  /** As noted when it was worked on; what is shown follows its import. */
  readonly outcome!: DeliveryOutcome;
  readonly detail!: string;
  readonly processedAt!: Date | null;
}

export const DeliveryConnectionType = connectionType('Delivery', () => DeliveryType);
