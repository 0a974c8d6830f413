import { graphql } from '@sora/schema';

import { draftStale } from '../draft/draft-verbs.ts';
import { integrationMapping } from '../editor/field-mapping.ts';
import { differenceParts } from './mapping-difference.ts';
import { problemParts } from '../editor/mapping-problem.ts';

/** What publishing the draft would change now. */
export const draftDifferenceQuery = graphql(
  `
    query DraftDifference {
      integration(provider: LEVER) {
        id
        fieldMapping {
          version
        }
        fieldMappingDifference {
          ...DifferenceParts
        }
        fieldMappingDraft {
          revision
          fieldsForAdministrators {
            key
            label
          }
        }
      }
    }
  `,
  [differenceParts],
);

export const publishFieldMapping = graphql(
  `
    mutation PublishFieldMapping($input: PublishFieldMappingInput!) {
      publishFieldMapping(input: $input) {
        __typename
        ... on FieldMappingPublished {
          fieldMapping {
            version
          }
          integration {
            ...IntegrationMapping
          }
        }
        ... on FieldMappingDraftStale {
          ...DraftStale
        }
        ... on MappingRuleInvalid {
          problems {
            ...ProblemParts
          }
        }
        ... on RequiredFieldsUnmapped {
          employeeFields {
            key
            label
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [integrationMapping, draftStale, problemParts],
);

export const restoreFieldMapping = graphql(
  `
    mutation RestoreFieldMapping($input: RestoreFieldMappingInput!) {
      restoreFieldMapping(input: $input) {
        __typename
        ... on FieldMappingRestored {
          fieldMapping {
            version
          }
          integration {
            ...IntegrationMapping
          }
        }
        ... on MappingRuleInvalid {
          problems {
            ...ProblemParts
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [integrationMapping, problemParts],
);
