import { graphql } from '@sora/schema';

/** What a retry changes at once. The rest follows live. */
export const retriedImport = graphql(`
  fragment RetriedImport on Import {
    id
    status
    attempts
    finishedAt
    updatedAt
    problem {
      code
      message
      cure
      retrying
    }
  }
`);
