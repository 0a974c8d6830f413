import { graphql, type ResultOf } from '@sora/schema';

export const versionRow = graphql(`
  fragment VersionRow on FieldMapping @_unmask {
    version
    savedAt
    savedBy
    note
    restoredFrom
  }
`);

/** One published version, as the history lists it. */
export type VersionRow = ResultOf<typeof versionRow>;
