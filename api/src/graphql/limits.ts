import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const MAX_DEPTH = 15;
/** Fields, counted once for each row that a list may have. */
const MAX_COST = 50_000;
/** What `first` is when an operation does not say. */
const DEFAULT_ROWS = 50;

/**
 * Why an operation is refused: it would cost more than any screen or script needs. The cost of a field is
 * one, times the rows of the lists around it. Null when it may run.
 */
export function refuseExpensive(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const { cost, depth } = measure(operation.selectionSet, { fragments, variables });
  const refuse = (message: string) =>
    new GraphQLError(message, {
      nodes: [operation],
      extensions: { code: 'OPERATION_TOO_EXPENSIVE', http: { status: 400 } },
    });
  if (depth > MAX_DEPTH) {
    return refuse(`The operation is ${depth} levels deep; ${MAX_DEPTH} are allowed.`);
  }
  return cost > MAX_COST
    ? refuse(
        `The operation costs ${cost}; ${MAX_COST} is allowed. Ask for fewer fields, or smaller pages.`,
      )
    : null;
}

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fragments have been checked for cycles by then. */
function measure(
  selectionSet: SelectionSetNode | undefined,
  measuring: Measuring,
): { cost: number; depth: number } {
  let cost = 0;
  let depth = 0;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const inner = measure(selection.selectionSet, measuring);
      const first = selection.arguments?.find((argument) => argument.name.value === 'first')?.value;
      cost += 1 + inner.cost * rows(first, selection.selectionSet, measuring);
      depth = Math.max(depth, 1 + inner.depth);
      continue;
    }
    const inside =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? measuring.fragments.get(selection.name.value)
        : selection;
    const inner = measure(inside?.selectionSet, measuring);
    cost += inner.cost;
    depth = Math.max(depth, inner.depth);
  }
  return { cost, depth };
}

function rows(
  first: { kind: string; value?: unknown; name?: { value: string } } | undefined,
  selectionSet: SelectionSetNode | undefined,
  { variables }: Measuring,
): number {
  const asked = first?.kind === Kind.VARIABLE ? variables[first.name?.value ?? ''] : first?.value;
  if (asked !== undefined && asked !== null) return Math.max(1, Number(asked));
  const isList = selectionSet?.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'edges',
  );
  return isList ? DEFAULT_ROWS : 1;
}
