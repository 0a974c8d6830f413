export interface ProfileValue {
  field: { key: string; label: string; group: string; required: boolean };
  value: string | null;
}

export interface ProfileGroup<Value extends ProfileValue> {
  name: string;
  values: Value[];
}

/** The values under the headings of their fields, in the order in which they come. */
export function profileGroups<Value extends ProfileValue>(
  values: readonly Value[],
): ProfileGroup<Value>[] {
  const groups = Map.groupBy(values, ({ field }) => field.group);
  return [...groups].map(([name, inGroup]) => ({ name, values: inGroup }));
}
