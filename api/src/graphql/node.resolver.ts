import type { EntityName } from '@mikro-orm/core';
import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';

import { Delivery } from '../domain/delivery/delivery.ts';
import { Employee } from '../domain/employee/employee.ts';
import { Import } from '../domain/import/import.ts';
import { Integration } from '../domain/integration/integration.ts';
import { Webhook } from '../domain/integration/webhook.ts';
import type { NodeKind } from '../domain/overview/overview-reads.ts';
import { Enrollment } from '../domain/workflow/enrollment.ts';
import { Listener } from '../domain/workflow/listener.ts';
import { Workflow } from '../domain/workflow/workflow.ts';
import { maySee } from '../domain/identity/policy.ts';
import type { Context } from './context.ts';
import { MemberType } from './identity/identity.type.ts';
import { NodeType } from './shared/node.type.ts';

const ENTITIES: Readonly<Record<NodeKind, EntityName<{ id: string }>>> = {
  Delivery,
  Employee,
  Enrollment,
  Import,
  Integration,
  Listener,
  Webhook,
  Workflow,
};

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Any object by its id. Null when the organization has none with this id, or the viewer may not see it.',
  })
  async node(
    @Ctx() { em, signedIn, services }: Context,
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
  ): Promise<NodeType | null> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
    const kind = await services.lists.kindOf(signedIn.organization.id, id);
    if (kind === null) {
      const member =
        maySee(signedIn, 'member') && (await services.members.find(signedIn.organization.id, id));
      return member ? Object.assign(new MemberType(), member) : null;
    }
    if (kind === 'Webhook' && !maySee(signedIn, 'integration')) return null;
    return em.findOne(ENTITIES[kind], { id });
  }
}
