import { graphql, type ResultOf } from '@sora/schema';

import { sourceField } from '../editor/source-field.ts';

const candidateParts = graphql(`
  fragment SampleCandidateParts on SampleCandidate @_unmask {
    id
    name
    email
    headline
    stage
    hiredAt
  }
`);

const sampleValue = graphql(`
  fragment SampleValue on MappedValue @_unmask {
    raw
    value
    problem
    employeeField {
      key
    }
    sourceFields {
      key
      label
    }
    steps {
      kind
      value
      problem
    }
  }
`);

const effectParts = graphql(`
  fragment EffectParts on ImportEffect @_unmask {
    kind
    summary
    employee {
      id
      displayName
    }
    employees {
      id
      displayName
    }
    changes {
      kind
      before
      after
      pinnedBy
      employeeField {
        key
        label
      }
    }
  }
`);

export const sampleDataQuery = graphql(
  `
    query SampleData($input: SampleDataInput!) {
      sampleData(input: $input) {
        __typename
        ... on SampleData {
          candidate {
            ...SampleCandidateParts
          }
          effect {
            ...EffectParts
          }
          values {
            ...SampleValue
          }
          newSourceFields {
            label
          }
          sourceFields {
            ...SourceFieldOption
          }
        }
        ... on SampleCandidateChoices {
          candidates {
            ...SampleCandidateParts
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [candidateParts, effectParts, sampleValue, sourceField],
);

type Answer = ResultOf<typeof sampleDataQuery>['sampleData'];
export type SampleData = Extract<Answer, { __typename: 'SampleData' }>;
export type SampleCandidate = ResultOf<typeof candidateParts>;
/** What a rule gives for one candidate. */
export type SampleValue = ResultOf<typeof sampleValue>;
/** What an import of the candidate would do. */
export type ImportEffect = ResultOf<typeof effectParts>;
