import { graphql } from '@sora/schema';

export const connectionSummary = graphql(`
  fragment ConnectionSummary on Integration {
    id
    connectionMethod
    environment
    connectedAt
    connectedBy
    lostAt
    grant {
      renewedAt
      endsAt
      idleEndsAt
      daysLeft
      warnedDays
    }
  }
`);

/** What the notices above the connection are made of: changes whenever somebody connects or validates. */
export const connectionHealth = graphql(`
  fragment ConnectionHealth on Integration {
    id
    status
    problem
    lostAt
    validatedAt
    connectionMethod
    checks {
      label
      status
    }
    grant {
      renewedAt
      endsAt
      idleEndsAt
      daysLeft
      warnedDays
    }
  }
`);
