import { graphql, type ResultOf } from '@sora/schema';

export const sourceField = graphql(`
  fragment SourceFieldOption on SourceField @_unmask {
    key
    label
    group
    type
    custom
    sensitive
    vanished
    lastSeenAt
    fill {
      candidates
      filled
    }
    maybeRenamedTo {
      key
      label
    }
  }
`);

/** What the lists show of every source field. */
export type SourceField = ResultOf<typeof sourceField>;

export const sourceFieldFacts = graphql(`
  fragment SourceFieldFacts on SourceField @_unmask {
    key
    description
    firstSeenAt
    previousLabel
    relabeledAt
    examples
    distinctValues {
      value
      count
    }
  }
`);

/** What is shown beside the source fields of one rule. */
export type SourceFieldFacts = ResultOf<typeof sourceFieldFacts>;
