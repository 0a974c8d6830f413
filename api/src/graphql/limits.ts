import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

const MAX_DEPTH = 15;
/** Fields, counted once for each row that a list may have. */
const MAX_COST = 50_000;
/** What a list without pages is taken to have. */
const PLAIN_LIST_ROWS = 10;

/**
 * Why an operation is refused: it would cost more than any screen or script needs. The cost of a field is
 * one, times the rows of the lists around it. Null when it may run.
 */
export function refuseExpensive(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const { cost, depth } = new Measure(schema, document, operation, variables).of(
    operation.selectionSet,
    schema.getRootType(operation.operation),
  );
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

interface Size {
  readonly cost: number;
  readonly depth: number;
}

/** Each fragment is measured once, however often it is spread: otherwise a kilobyte could take hours. */
class Measure {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #fragments = new Map<string, Size>();
  readonly #variables: Readonly<Record<string, unknown>>;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema;
    this.#document = document;
    const defaults = (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && 'value' in defaultValue ? defaultValue.value : undefined,
    ]);
    this.#variables = { ...Object.fromEntries(defaults), ...variables };
  }

  of(selectionSet: SelectionSetNode | undefined, type: GraphQLNamedType | null | undefined): Size {
    let cost = 0;
    let depth = 0;
    for (const selection of selectionSet?.selections ?? []) {
      const inner =
        selection.kind === Kind.FIELD
          ? this.#field(selection, type)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.#fragment(selection.name.value)
            : this.of(
                selection.selectionSet,
                selection.typeCondition
                  ? this.#schema.getType(selection.typeCondition.name.value)
                  : type,
              );
      cost += inner.cost;
      depth = Math.max(depth, inner.depth);
    }
    return { cost, depth };
  }

  #field(node: FieldNode, parent: GraphQLNamedType | null | undefined): Size {
    const field =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    const inner = this.of(node.selectionSet, field && getNamedType(field.type));
    const paged = field?.args.find((argument) => argument.name === 'first');
    const rows = paged
      ? this.#rows(node, paged.defaultValue)
      : // A page's rows are counted where the page is asked for.
        field && isListType(getNullableType(field.type)) && node.name.value !== 'edges'
        ? PLAIN_LIST_ROWS
        : 1;
    return { cost: 1 + inner.cost * rows, depth: 1 + inner.depth };
  }

  #rows(node: FieldNode, byDefault: unknown): number {
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const asked = given ? this.#value(given) : undefined;
    return Math.max(1, Number(asked ?? byDefault));
  }

  #value(node: ValueNode): unknown {
    if (node.kind === Kind.VARIABLE) return this.#variables[node.name.value];
    return node.kind === Kind.INT ? node.value : undefined;
  }

  /** Cycles have been refused by then. */
  #fragment(name: string): Size {
    const known = this.#fragments.get(name);
    if (known) return known;
    const fragment = this.#document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return { cost: 0, depth: 0 };
    const size = this.of(
      fragment.selectionSet,
      this.#schema.getType(fragment.typeCondition.name.value),
    );
    this.#fragments.set(name, size);
    return size;
  }
}
