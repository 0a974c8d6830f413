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
const FOR_ADMINISTRATORS: ReadonlySet<NodeKind> = new Set(['Webhook']);

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
    const administrator = signedIn.role === 'ADMINISTRATOR';
    const kind = await services.lists.kindOf(signedIn.organization.id, id);
    if (kind === null) {
      const member = administrator && (await services.members.find(signedIn.organization.id, id));
      return member ? Object.assign(new MemberType(), member) : null;
    }
    if (FOR_ADMINISTRATORS.has(kind) && !administrator) return null;
    return em.findOne(ENTITIES[kind], { id });
  }
}
