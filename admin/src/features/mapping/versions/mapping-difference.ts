import { graphql, type ResultOf } from '@sora/schema';

export const differenceParts = graphql(`
  fragment DifferenceParts on MappingDifference @_unmask {
    employeeFieldKey
    employeeField {
      key
      label
    }
    beforeText
    afterText
  }
`);

/** How the rule of one employee field differs between two mappings, in words. */
export type MappingDifference = ResultOf<typeof differenceParts>;
