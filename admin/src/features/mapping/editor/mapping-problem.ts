import { graphql, type ResultOf } from '@sora/schema';

export const problemParts = graphql(`
  fragment ProblemParts on MappingProblem @_unmask {
    employeeField
    message
    transform
    position
  }
`);

/** Why a rule cannot be used. */
export type MappingProblem = ResultOf<typeof problemParts>;

export function problemsByField(
  problems: readonly MappingProblem[],
): ReadonlyMap<string, readonly MappingProblem[]> {
  return Map.groupBy(problems, ({ employeeField }) => employeeField);
}
