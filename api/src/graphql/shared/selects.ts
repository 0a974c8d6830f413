import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a query asks for this field below the resolver's own, e.g. `edges.node.manager`. */
export function selects(info: GraphQLResolveInfo, path: string): boolean {
  return info.fieldNodes.some((node) => reaches(info, node.selectionSet, path.split('.')));
}

function reaches(
  info: GraphQLResolveInfo,
  selectionSet: SelectionSetNode | undefined,
  path: readonly string[],
): boolean {
  if (path.length === 0) return true;
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field') {
      return (
        selection.name.value === path[0] && reaches(info, selection.selectionSet, path.slice(1))
      );
    }
    const inside =
      selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
    return reaches(info, inside?.selectionSet, path);
  });
}
