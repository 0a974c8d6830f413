interface Grouped {
  group: string;
}

/** Keeps the order in which the groups and their fields come. */
export function byGroup<Field extends Grouped>(
  fields: readonly Field[],
): { group: string; fields: Field[] }[] {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  }
  return [...groups].map(([group, members]) => ({ group, fields: members }));
}
