import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import { costOf } from './costs.ts';
import { introspectionRows } from './introspection-rows.ts';

/** What a list without pages is taken to have. */
const PLAIN_LIST_ROWS = 10;

/** A field of the schema itself: it is in memory, and the schema may grow. */
const INTROSPECTION = 0.5;

/**
 * What an operation costs: for each field what it does, which is one unless `Costs` says more, times the rows of the
 * lists around it. `variables` are coerced. Throws the error of an argument that cannot be, such as null by a variable
 * for one that has a default and takes no null.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  return new Measure(schema, document, variables).of(
    operation.selectionSet,
    schema.getRootType(operation.operation),
  );
}

/** Each fragment is measured once, however often it is spread: otherwise a kilobyte could take hours. */
class Measure {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #fragments = new Map<string, number>();
  readonly #variables: Readonly<Record<string, unknown>>;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema;
    this.#document = document;
    this.#variables = variables;
  }

  of(
    selectionSet: SelectionSetNode | undefined,
    type: GraphQLNamedType | null | undefined,
  ): number {
    let cost = 0;
    for (const selection of selectionSet?.selections ?? []) {
      this.#checkDirectives(selection);
      cost +=
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
    }
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | null | undefined): number {
    const field = this.#definition(node.name.value, parent);
    const inner = this.of(node.selectionSet, field && getNamedType(field.type));
    if (!field) return 1 + inner;
    const own = parent && isIntrospectionType(parent) ? INTROSPECTION : costOf(field);
    return own + inner * this.#rows(node, field, parent);
  }

  #definition(
    name: string,
    parent: GraphQLNamedType | null | undefined,
  ): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  #rows(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType | null | undefined,
  ): number {
    const values = field.args.length > 0 ? getArgumentValues(field, node, this.#variables) : {};
    if (typeof values['first'] === 'number') return Math.max(1, values['first']);
    if (!isListType(getNullableType(field.type))) return 1;
    if (parent && isIntrospectionType(parent)) return introspectionRows(this.#schema, field.name);
    // A page's rows are counted where the page is asked for.
    return field.name === 'edges' ? 1 : PLAIN_LIST_ROWS;
  }

  /** Whether a field is skipped changes nothing, but what cannot be read has to be said. */
  #checkDirectives(node: SelectionNode): void {
    if (!node.directives?.length) return;
    getDirectiveValues(GraphQLSkipDirective, node, this.#variables);
    getDirectiveValues(GraphQLIncludeDirective, node, this.#variables);
  }

  /** Cycles have been refused by then. */
  #fragment(name: string): number {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    const fragment = this.#document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    const cost = this.of(
      fragment.selectionSet,
      this.#schema.getType(fragment.typeCondition.name.value),
    );
    this.#fragments.set(name, cost);
    return cost;
  }
}
