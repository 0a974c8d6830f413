import { Field, ID, InputType } from 'type-graphql';

import type { Actor } from '../../domain/identity/actor.ts';
import type { ProviderEventType as EventType } from '../../domain/provider/provider-event.ts';
import { ProviderEventTypeEnum } from '../integration/provider-event.type.ts';
import { connectionType } from '../shared/connection.type.ts';
import { NodeType } from '../shared/node.type.ts';
import {
  EventCannotEnterWorkflow,
  IntegrationNotFound,
  IntegrationNotVerified,
  ListenerNotFound,
  RefusalType,
  StageRequired,
  WebhookRegistrationRefused,
  WorkflowNotFound,
} from '../shared/refusal.type.ts';
import { resultUnion } from '../shared/result-union.ts';
import { DateTime } from '../shared/scalars.ts';
import { ObjectType } from '../shared/object-type.ts';

@ObjectType('Workflow', {
  description: 'What an employee goes through, e.g. Onboarding.',
  implements: NodeType,
})
export class WorkflowType extends NodeType {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it is for.' })
  readonly description!: string;
}

@ObjectType('Listener', {
  description: 'When the provider says so, enter this workflow.',
  implements: NodeType,
})
export class ListenerType extends NodeType {
  @Field(() => DateTime, { description: 'When it was created.' })
  readonly createdAt!: Date;

  /** The fields below are resolved from these. */
  readonly createdBy!: Actor;
  readonly workflowId!: string;
  readonly integrationId!: string;
  readonly webhookId!: string;
  readonly event!: EventType;
  readonly stageId!: string | null;
  readonly stageName!: string | null;
}

export const WorkflowConnectionType = connectionType('Workflow', () => WorkflowType);

@InputType({ description: 'Starts a workflow when an event occurs.' })
export class CreateListenerInput {
  @Field(() => ID, { description: 'The workflow to enter.' })
  readonly workflowId!: string;

  @Field(() => ID, { description: 'The integration whose event it is.' })
  readonly integrationId!: string;

  @Field(() => ProviderEventTypeEnum, { description: 'The event.' })
  readonly event!: EventType;

  @Field(() => ID, { nullable: true, description: 'For events that need a stage: which one.' })
  readonly stageId?: string | null;
}

@InputType({ description: 'Removes a listener.' })
export class RemoveListenerInput {
  @Field(() => ID, { description: 'The listener.' })
  readonly listenerId!: string;
}

@ObjectType('ListenerCreated', {
  description: 'The webhook is registered; hires arrive from now on.',
})
class ListenerCreated {
  @Field(() => ListenerType, { description: 'The new listener.' })
  readonly listener!: ListenerType;
}

@ObjectType('ListenerExists', {
  description: 'The workflow already has this listener.',
  implements: RefusalType,
})
class ListenerExistsType extends RefusalType {
  @Field(() => ListenerType, { description: 'The existing listener.' })
  readonly listener!: ListenerType;
}

@ObjectType('ListenerRemoved', {
  description:
    'The workflow is no longer entered on the event. With the last listener of an event the webhook is removed.',
})
class ListenerRemoved {
  @Field(() => WorkflowType, { description: 'The workflow that had it.' })
  readonly workflow!: WorkflowType;

  @Field(() => String, {
    nullable: true,
    description: 'What could not be removed at the provider, in words.',
  })
  readonly warning!: string | null;
}

export const CreateListenerResult = resultUnion(
  'CreateListenerResult',
  { type: ListenerCreated, name: 'ListenerCreated' },
  [
    IntegrationNotVerified,
    IntegrationNotFound,
    WorkflowNotFound,
    ListenerExistsType,
    EventCannotEnterWorkflow,
    StageRequired,
    WebhookRegistrationRefused,
  ],
);
export const RemoveListenerResult = resultUnion(
  'RemoveListenerResult',
  { type: ListenerRemoved, name: 'ListenerRemoved' },
  [ListenerNotFound],
);
