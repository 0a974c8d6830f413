import type { EntityManager, EntityName } from '@mikro-orm/core';
import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';

import { Delivery } from '../domain/delivery/delivery.ts';
import { Employee } from '../domain/employee/employee.ts';
import { Import } from '../domain/import/import.ts';
import { Integration } from '../domain/integration/integration.ts';
import { Webhook } from '../domain/integration/webhook.ts';
import { Enrollment } from '../domain/workflow/enrollment.ts';
import { Listener } from '../domain/workflow/listener.ts';
import { Workflow } from '../domain/workflow/workflow.ts';
import type { Context } from './context.ts';
import { NodeType } from './shared/node.type.ts';

const FOR_EVERYONE = [Employee, Import, Workflow, Enrollment, Listener] as const;
const FOR_ADMINISTRATORS = [Integration, Webhook, Delivery] as const;

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything by its id. Null when the organization has nothing of that id that the viewer may see.',
  })
  async node(
    @Ctx() { em, signedIn, services }: Context,
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
  ): Promise<NodeType | null> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
    const administrator = signedIn.role === 'ADMINISTRATOR';
    const kinds = administrator ? [...FOR_EVERYONE, ...FOR_ADMINISTRATORS] : FOR_EVERYONE;
    for (const kind of kinds) {
      const row = await byId(em, kind, id);
      if (row) return row;
    }
    return administrator ? services.members.find(signedIn.organization.id, id) : null;
  }
}

function byId(em: EntityManager, kind: EntityName<{ id: string }>, id: string) {
  return em.findOne(kind, { id });
}
