import { graphql, type ResultOf } from '@sora/schema';

/** What an import would do. */
export const importEffect = graphql(`
  fragment ImportEffectParts on ImportEffect @_unmask {
    kind
    summary
    employee {
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
        type
      }
    }
  }
`);

export type ImportEffect = ResultOf<typeof importEffect>;
