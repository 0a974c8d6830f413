import { graphql } from '@sora/schema';

export const connectionSummary = graphql(`
  fragment ConnectionSummary on Integration {
    id
    connectionMethod
    environment
    connectedAt
    connectedBy
  }
`);
