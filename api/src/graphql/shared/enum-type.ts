import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum from its values' descriptions, and gives what `@Field` takes for it. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const members = Object.keys(values) as Value[];
  const asObject = Object.fromEntries(members.map((value) => [value, value])) as Record<
    Value,
    Value
  >;
  registerEnumType(asObject, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      members.map((value) => [value, { description: values[value] }]),
    ) as Record<Value, { description: string }>,
  });
  return asObject;
}
