import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The fields that a query asks for below the resolver's own, e.g. those of `edges.node`; empty for none. */
export function selectedFields(info: GraphQLResolveInfo, path: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of info.fieldNodes) collect(info, node.selectionSet, path.split('.'), found);
  return found;
}

function collect(
  info: GraphQLResolveInfo,
  selectionSet: SelectionSetNode | undefined,
  path: readonly string[],
  found: Set<string>,
): void {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind !== 'Field') {
      const inside =
        selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
      collect(info, inside?.selectionSet, path, found);
    } else if (path.length === 0) {
      found.add(selection.name.value);
    } else if (selection.name.value === path[0]) {
      collect(info, selection.selectionSet, path.slice(1), found);
    }
  }
}
