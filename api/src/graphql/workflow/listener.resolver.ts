import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';

import { isRefusal } from '../../domain/base/failure.ts';
import { providerEvent, type ProviderEvent } from '../../domain/provider/provider-event.ts';
import { createListener } from '../../domain/workflow/create-listener.ts';
import { removeListener } from '../../domain/workflow/remove-listener.ts';
import { MayChange, MaySee } from '../authorize.ts';
import type { Context } from '../context.ts';
import { Costs } from '../limits/costs.ts';
import { IntegrationType, StageType, WebhookType } from '../integration/integration.type.ts';
import { ProviderEventType } from '../integration/provider-event.type.ts';
import { found } from '../shared/found.ts';
import {
  CreateListenerInput,
  CreateListenerResult,
  ListenerType,
  RemoveListenerInput,
  RemoveListenerResult,
  WorkflowType,
} from './workflow.type.ts';

@Resolver(() => ListenerType)
export class ListenerResolver {
  @FieldResolver(() => String, { description: 'Who created it.' })
  createdBy(@Root() { createdBy }: ListenerType): string {
    return createdBy.name;
  }

  @FieldResolver(() => WorkflowType, { description: 'The workflow that is entered.' })
  async workflow(
    @Root() { workflowId }: ListenerType,
    @Ctx() { loaders }: Context,
  ): Promise<WorkflowType> {
    return found(await loaders.workflow.load(workflowId));
  }

  @FieldResolver(() => IntegrationType, { description: 'The integration whose event it is.' })
  async integration(
    @Root() { integrationId }: ListenerType,
    @Ctx() { loaders }: Context,
  ): Promise<IntegrationType> {
    return found(await loaders.integration.load(integrationId));
  }

  @FieldResolver(() => ProviderEventType, { description: 'The event.' })
  event(@Root() { event }: ListenerType): ProviderEvent {
    return providerEvent(event);
  }

  @FieldResolver(() => StageType, {
    nullable: true,
    description: 'The stage to reach, by its name at the time.',
  })
  stage(@Root() { stageId, stageName }: ListenerType): StageType | null {
    return stageId === null ? null : { id: stageId, name: stageName ?? stageId };
  }

  @MaySee('integration')
  @FieldResolver(() => WebhookType, {
    description: 'The webhook that announces the event. Administrators only.',
  })
  async webhook(
    @Root() { webhookId }: ListenerType,
    @Ctx() { loaders }: Context,
  ): Promise<WebhookType> {
    return found(await loaders.webhook.load(webhookId));
  }

  @MayChange('workflow')
  @Mutation(() => CreateListenerResult, {
    description:
      'Starts a workflow when an event occurs, and registers the webhook at the provider.',
  })
  @Costs('call')
  async createListener(
    @Ctx() { em, services, signedIn }: Context,
    @Arg('input', () => CreateListenerInput, { description: 'Which workflow and event.' })
    input: CreateListenerInput,
  ) {
    const listener = await createListener(
      { ...services, em },
      { ...input, viewer: signedIn, stageId: input.stageId ?? null },
    );
    return isRefusal(listener) ? listener : { listener };
  }

  @MayChange('workflow')
  @Mutation(() => RemoveListenerResult, {
    description:
      'Removes a listener, and with the last one of its event the webhook at the provider.',
  })
  @Costs('call')
  async removeListener(
    @Ctx() { em, services, loaders }: Context,
    @Arg('input', () => RemoveListenerInput, { description: 'Which one.' })
    input: RemoveListenerInput,
  ) {
    const removed = await removeListener({ ...services, em }, input);
    if (isRefusal(removed)) return removed;
    const workflow = found(await loaders.workflow.load(removed.workflowId));
    return { workflow, warning: removed.warning };
  }
}
