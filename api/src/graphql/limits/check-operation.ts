import {
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import type { Viewer } from '../../domain/identity/viewer.ts';
import { allow } from '../allow.ts';
import { badInput } from '../shared/bad-input.ts';
import { withExtensions } from '../shared/with-extensions.ts';
import { LIMITS } from './limits.ts';
import { operationCost } from './operation-cost.ts';
import { tooExpensive } from './too-expensive.ts';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
  readonly introspection: boolean;
}

/** What an operation costs, or the errors for which it is not run. */
export function checkOperation(asked: Asked): { cost: number } | readonly GraphQLError[] {
  const { schema, document, operation, variables } = asked;
  try {
    if (readsSchema(document)) {
      if (!asked.introspection) throw introspectionOff();
      allow(asked.viewer);
    }
    const tooMuch = tooMuchOf(variables);
    if (tooMuch) throw badInput(tooMuch);
    const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: LIMITS.errors,
    });
    if (read.errors) return read.errors.map(asBadInput);
    const cost = operationCost(schema, document, operation, read.coerced);
    if (cost <= LIMITS.cost) return { cost };
    throw tooExpensive(
      `The operation costs ${Math.ceil(cost)}; ${LIMITS.cost} is allowed. Ask for fewer fields, or smaller pages.`,
      { node: operation, cost: Math.ceil(cost), limit: LIMITS.cost },
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'] === undefined ? asBadInput(error) : error];
  }
}

const reading = new WeakMap<DocumentNode, boolean>();

function readsSchema(document: DocumentNode): boolean {
  let reads = reading.get(document);
  if (reads === undefined) {
    reads = false;
    visit(document, {
      [Kind.FIELD]: ({ name }) => {
        if (name.value !== '__schema' && name.value !== '__type') return undefined;
        reads = true;
        return BREAK;
      },
    });
    reading.set(document, reads);
  }
  return reads;
}

function introspectionOff(): GraphQLError {
  return new GraphQLError('Introspection is off on this server. Read schema/schema.graphql.', {
    extensions: { code: 'INTROSPECTION_DISABLED' },
  });
}

/** What graphql-js says of a value. */
function asBadInput(error: GraphQLError): GraphQLError {
  return withExtensions(error, { code: 'BAD_USER_INPUT' });
}

/** Without recursion, since what is asked about may be deep. Null when the variables are within the limits. */
function tooMuchOf(variables: unknown): string | null {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.nesting) return `The variables are more than ${LIMITS.nesting} levels deep.`;
    if (level.some((one) => Array.isArray(one) && one.length > LIMITS.listLength)) {
      return `A list in the variables has more than ${LIMITS.listLength} entries.`;
    }
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return null;
}
