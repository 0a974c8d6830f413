import { graphql } from '@sora/schema';

import { connectionHealth, connectionSummary } from './connection-summary.ts';
import { validationPanel } from './validation-panel.ts';

export const validateIntegration = graphql(
  `
    mutation ValidateIntegration($input: ValidateIntegrationInput!) {
      validateIntegration(input: $input) {
        __typename
        ... on IntegrationValidated {
          integration {
            id
            ...ConnectionSummary
            ...ConnectionHealth
            ...ValidationPanel
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [connectionSummary, connectionHealth, validationPanel],
);
