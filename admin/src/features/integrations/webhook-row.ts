import { graphql } from '@sora/schema';

export const webhookRow = graphql(`
  fragment WebhookRow on Webhook {
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
`);
