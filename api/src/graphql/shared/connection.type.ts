import { ArgsType, Field, Int, type ClassType } from 'type-graphql';

import type { Page, PageRequest } from '../../domain/base/page.ts';
import { badInput } from './bad-input.ts';
import { ObjectType } from './object-type.ts';

@ObjectType('PageInfo', { description: 'Where a page ends, as Relay has it.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after `endCursor`.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Always false: lists are read forwards.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Null when the page is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on.' })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'Page size, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the previous page.' })
  readonly after?: string | null;
}

/** The page that was asked for; a cursor that is not one of ours, or a size out of range, is said. */
export function pageRequest({ first, after }: PageArgs): PageRequest {
  if (first < 1 || first > 100) throw badInput('first must be from 1 to 100.');
  const afterId = typeof after === 'string' ? Buffer.from(after, 'base64url').toString() : null;
  if (afterId !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(afterId)) {
    throw badInput('after must be the endCursor of an earlier page.');
  }
  return { first, afterId };
}

export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: PageInfoType;
}

export function toConnection<Row extends { readonly id: string }>(
  page: Page<Row>,
): Connection<Row> {
  const edges = page.rows.map((node) => ({
    cursor: Buffer.from(node.id).toString('base64url'),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The edge and connection types of one node type. */
export function connectionType<Node extends object>(name: string, nodeType: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class EdgeType {
    @Field(() => String, { description: 'Its place in the list.' })
    readonly cursor!: string;

    @Field(nodeType, { description: 'The item.' })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'Newest first.' })
    readonly edges!: readonly EdgeType[];

    @Field(() => PageInfoType, { description: 'Where the page ends.' })
    readonly pageInfo!: PageInfoType;
  }
  return ConnectionType;
}
