import { graphql } from '@sora/schema';

export const liveWebhooks = graphql(`
  subscription LiveWebhooks($integrationId: ID!) {
    integrationChanged(integrationId: $integrationId) {
      id
      status
      webhooks {
        id
        lastDeliveryAt
        lastCheckedAt
      }
    }
  }
`);
