import { graphql } from '@sora/schema';

/** Keeps what the pages of an integration show up to date: the cache takes it in by the ids. */
export const liveIntegration = graphql(`
  subscription LiveIntegration($integrationId: ID!) {
    integrationChanged(integrationId: $integrationId) {
      id
      status
      connectionMethod
      environment
      connectedAt
      connectedBy
      validatedAt
      validatedBy
      problem
      lostAt
      grant {
        renewedAt
        endsAt
        idleEndsAt
        daysLeft
        warnedDays
      }
      checks {
        label
        status
        detail
      }
      webhooks {
        id
        url
        createdAt
        lastDeliveryAt
        lastCheckedAt
        rotatedAt
        signatureRefused
        refusals {
          reason
          count
          lastAt
        }
        event {
          type
          label
        }
      }
    }
  }
`);
