import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type SelectionSetNode,
} from 'graphql';

import { LIMITS } from './limits.ts';
import { tooExpensive } from './too-expensive.ts';

/**
 * Why a parsed document is not validated: validation compares fields of the same name with each other and follows
 * every spread, which a few kilobytes can make last for minutes. Null when it may be.
 */
export function refuseShape(document: DocumentNode): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const selections: SelectionSetNode[] = [];
  let operations = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
      selections.push(definition.selectionSet);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations += 1;
      selections.push(definition.selectionSet);
    }
  }
  if (operations > LIMITS.operations) {
    return tooExpensive(
      `The document has ${operations} operations; ${LIMITS.operations} are allowed.`,
    );
  }
  if (fragments.size > LIMITS.fragments) {
    return tooExpensive(
      `The document has ${fragments.size} fragments; ${LIMITS.fragments} are allowed.`,
    );
  }
  return refuseNames(selections) ?? refuseSpreads(selections, fragments);
}

/** Aliases, and names that are asked for again. */
function refuseNames(selections: readonly SelectionSetNode[]): GraphQLError | null {
  let aliases = 0;
  let repeats = 0;
  const waiting = [...selections];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const seen = new Map<string, number>();
    for (const field of fieldsOf(next)) {
      if (field.alias) aliases += 1;
      const name = (field.alias ?? field.name).value;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      if (before > 0) repeats += 1;
      if (before >= LIMITS.repeatsOfOne || repeats > LIMITS.repeats) {
        return tooExpensive(`The document asks for “${name}” too many times. Ask for it once.`, {
          node: field,
        });
      }
      if (aliases > LIMITS.aliases) {
        return tooExpensive(
          `The document has more than ${LIMITS.aliases} aliases. Send several operations.`,
          { node: field },
        );
      }
      if (field.selectionSet) waiting.push(field.selectionSet);
    }
  }
  return null;
}

/** The fields of a selection, those of inline fragments too. */
function* fieldsOf(selectionSet: SelectionSetNode): Generator<FieldNode> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(selection.selectionSet);
  }
}

interface Size {
  readonly fields: number;
  readonly depth: number;
}

/** Depth and number of fields with every fragment in its place. Each fragment is measured once. */
function refuseSpreads(
  selections: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): GraphQLError | null {
  const sizes = new Map<string, Size>();
  const sizeOfFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known) return known;
    // A circle counts nothing here; validation refuses it.
    sizes.set(name, { fields: 0, depth: 0 });
    const size = sizeOf(fragments.get(name)?.selectionSet);
    sizes.set(name, size);
    return size;
  };
  const sizeOf = (selectionSet: SelectionSetNode | undefined): Size => {
    let fields = 0;
    let depth = 0;
    for (const selection of selectionSet?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(selection.name.value)
          : sizeOf(selection.selectionSet);
      fields += inner.fields + (isField ? 1 : 0);
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    }
    return { fields, depth };
  };
  for (const selectionSet of selections) {
    const { fields, depth } = sizeOf(selectionSet);
    if (depth > LIMITS.depth) {
      return tooExpensive(`The operation is ${depth} levels deep; ${LIMITS.depth} are allowed.`);
    }
    if (fields > LIMITS.spreadFields) {
      return tooExpensive(
        `The operation has more than ${LIMITS.spreadFields} fields, fragments included. Ask for fewer.`,
      );
    }
  }
  return null;
}
