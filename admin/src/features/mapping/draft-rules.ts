/** For each employee field the source fields that may fill it, the first choice first. */
export type DraftRules = ReadonlyMap<string, readonly string[]>;

interface Rule {
  employeeField: string;
  sourceFields: readonly string[];
}

export function draftFrom(rules: readonly Rule[]): DraftRules {
  return new Map(rules.map(({ employeeField, sourceFields }) => [employeeField, sourceFields]));
}

/** Puts the source field at a position of the rule; `undefined` takes away what is there. */
export function withSource(
  draft: DraftRules,
  employeeField: string,
  position: number,
  sourceField: string | undefined,
): DraftRules {
  const sources = [...(draft.get(employeeField) ?? [])];
  sources.splice(position, 1, ...(sourceField === undefined ? [] : [sourceField]));
  // The same source a second time could never be reached.
  return new Map(draft).set(employeeField, [...new Set(sources)]);
}

/** The rules to save or to try: fields that nothing fills have none. */
export function rulesOf(draft: DraftRules): { employeeField: string; sourceFields: string[] }[] {
  return [...draft]
    .filter(([, sourceFields]) => sourceFields.length > 0)
    .map(([employeeField, sourceFields]) => ({ employeeField, sourceFields: [...sourceFields] }));
}

/** The employee fields whose rule differs. */
export function changedFields(before: DraftRules, after: DraftRules): string[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].filter((field) => {
    const [was, is] = [before.get(field) ?? [], after.get(field) ?? []];
    return was.length !== is.length || was.some((source, position) => source !== is[position]);
  });
}
