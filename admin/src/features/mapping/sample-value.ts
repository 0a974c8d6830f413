import { graphql, readFragment, type FragmentOf, type ResultOf } from '@sora/schema';

export const sampleValue = graphql(`
  fragment SampleValue on MappedValue {
    raw
    value
    problem
    employeeField {
      key
    }
  }
`);

export type SampleValue = ResultOf<typeof sampleValue>;

export function samplesByField(
  values: readonly FragmentOf<typeof sampleValue>[],
): ReadonlyMap<string, SampleValue> {
  return new Map(
    values.map((masked) => {
      const value = readFragment(sampleValue, masked);
      return [value.employeeField.key, value];
    }),
  );
}
