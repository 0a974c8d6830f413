import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

const MAX_DEPTH = 15;
/** Fields, counted once for each row that a list may have. */
const MAX_COST = 50_000;
const ASSUMED_ROWS = 20;

/**
 * Refuses operations that would cost more than any screen or script needs. The cost of a field is one, times
 * the `first` of the lists around it.
 */
export function limits(): ValidationRule[] {
  return [costAndDepth];
}

function costAndDepth(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const { cost, depth } = measure(context, operation.selectionSet, new Set());
      const refuse = (message: string) =>
        context.reportError(
          new GraphQLError(message, {
            nodes: [operation],
            extensions: { code: 'OPERATION_TOO_EXPENSIVE' },
          }),
        );
      if (depth > MAX_DEPTH) refuse(`The operation is ${depth} levels deep; ${MAX_DEPTH} are allowed.`);
      else if (cost > MAX_COST) {
        refuse(`The operation costs ${cost}; ${MAX_COST} is allowed. Ask for fewer fields, or smaller pages.`);
      }
    },
  };
}

function measure(
  context: ValidationContext,
  selectionSet: SelectionSetNode | undefined,
  within: ReadonlySet<string>,
): { cost: number; depth: number } {
  let cost = 0;
  let depth = 0;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const inner = measure(context, selection.selectionSet, within);
      const first = selection.arguments?.find((argument) => argument.name.value === 'first')?.value;
      const rows =
        first === undefined
          ? 1
          : first.kind === Kind.INT
            ? Math.max(1, Number(first.value))
            : ASSUMED_ROWS;
      cost += 1 + inner.cost * rows;
      depth = Math.max(depth, 1 + inner.depth);
      continue;
    }
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
    // A cycle of fragments is refused by another rule; here it must only end.
    if (name !== null && within.has(name)) continue;
    const inside = name === null ? selection : context.getFragment(name);
    const inner = measure(
      context,
      inside && 'selectionSet' in inside ? inside.selectionSet : undefined,
      name === null ? within : new Set([...within, name]),
    );
    cost += inner.cost;
    depth = Math.max(depth, inner.depth);
  }
  return { cost, depth };
}
