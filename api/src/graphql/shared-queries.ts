import {
  execute,
  TypeInfo,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

import type { Viewer } from '../domain/identity/viewer.ts';
import { isForRole } from './for-role.ts';
import { COSTS, costOf } from './limits/costs.ts';
import { sharedReads } from './shared-read.ts';
import { takingTurns } from './taking-turns.ts';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** The same for the same text. */
  readonly text: string;
  readonly operationName: string | undefined;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
}

/**
 * Queries that take a while, such as the field mapping with hundreds of fields, are executed once for all who ask the
 * same at the same time, in the same organization and with the same role. Each gets what was read after asking.
 */
export class SharedQueries {
  readonly #shareable = new WeakMap<DocumentNode, boolean>();
  readonly #execute: (asked: Asked, viewer: Viewer) => Promise<ExecutionResult>;
  // What is then made of a long answer would be done for all of them without a pause.
  readonly #turn = takingTurns();

  constructor(contextFor: (viewer: Viewer) => Promise<unknown>) {
    this.#execute = sharedReads(keyOf, async (asked: Asked, viewer: Viewer) => {
      const { schema, document, operationName, variables } = asked;
      return execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables,
        contextValue: await contextFor(anybodyWithRightsOf(viewer)),
      });
    });
  }

  /** Null for what everybody has to execute alone. The answer is shared: nobody may change it. */
  async answer(asked: Asked): Promise<ExecutionResult | null> {
    const { viewer } = asked;
    if (!viewer || viewer.barred || !this.#isShareable(asked)) return null;
    const answer = await this.#execute(asked, viewer);
    await this.#turn();
    return answer;
  }

  #isShareable({ document, schema }: Asked): boolean {
    const known = this.#shareable.get(document);
    if (known !== undefined) return known;
    const shareable = isShareable(document, schema);
    this.#shareable.set(document, shareable);
    return shareable;
  }
}

/** Everything that an answer depends on. */
function keyOf({ text, operationName, variables }: Asked, viewer: Viewer): string {
  const { organization, role } = viewer;
  return JSON.stringify([organization.id, role, text, operationName ?? null, variables]);
}

/** Who nobody is: what would be read of the person is not there. */
function anybodyWithRightsOf({ role, organization }: Viewer): Viewer {
  return { role, organization, userId: '', sessionId: '', name: '', email: '', barred: null };
}

/**
 * Whether it is worth it, and gives the same to everybody with the same role. Who asks the provider waits long enough
 * without waiting for somebody else's call first.
 */
function isShareable(document: DocumentNode, schema: GraphQLSchema): boolean {
  const costs: number[] = [];
  let isSame = true;
  const roots = new Set<unknown>([
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]);
  const types = new TypeInfo(schema);
  const look = () => {
    const field: GraphQLField<unknown, unknown> | null | undefined = types.getFieldDef();
    const parent = types.getParentType();
    if (!field) isSame = false;
    else if (roots.has(parent) && field !== TypeNameMetaFieldDef) isSame &&= isForRole(field);
    costs.push(field ? costOf(field) : 0);
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  const most = Math.max(...costs);
  return isSame && most >= COSTS.work && most < COSTS.call;
}
