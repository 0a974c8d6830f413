import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { Actor } from '../identity/actor.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';

const ListenerSchema = defineEntity({
  name: 'Listener',
  tableName: 'listener',
  properties: {
    ...ownedRow,
    workflowId: p.uuid(),
    integrationId: p.uuid(),
    webhookId: p.uuid(),
    event: p.string().$type<ProviderEventType>(),
    stageId: p.string().strictNullable(),
    /** As it was called when the listener was created. */
    stageName: p.string().strictNullable(),
    createdAt: p.datetime(),
    createdBy: p.json<Actor>(),
  },
});

/** When the provider says so, enter this workflow. */
export class Listener extends ListenerSchema.class {}
ListenerSchema.setClass(Listener);
