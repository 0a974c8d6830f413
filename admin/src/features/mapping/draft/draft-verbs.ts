import { graphql, type ResultOf } from '@sora/schema';

import { integrationMapping, mappingDraft } from '../editor/field-mapping.ts';
import { differenceParts } from '../versions/mapping-difference.ts';
import { problemParts } from '../editor/mapping-problem.ts';

export const draftStale = graphql(
  `
    fragment DraftStale on FieldMappingDraftStale @_unmask {
      current {
        ...MappingDraft
      }
      difference {
        ...DifferenceParts
      }
    }
  `,
  [mappingDraft, differenceParts],
);

/** Somebody else changed the draft: theirs, null when it is gone, and what the own one would change in it. */
export type DraftConflict = ResultOf<typeof draftStale>;

export const saveFieldMappingDraft = graphql(
  `
    mutation SaveFieldMappingDraft($input: SaveFieldMappingDraftInput!) {
      saveFieldMappingDraft(input: $input) {
        __typename
        ... on FieldMappingDraftSaved {
          draft {
            ...MappingDraft
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
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [mappingDraft, integrationMapping, draftStale, problemParts],
);

export const discardFieldMappingDraft = graphql(
  `
    mutation DiscardFieldMappingDraft($input: DiscardFieldMappingDraftInput!) {
      discardFieldMappingDraft(input: $input) {
        __typename
        ... on FieldMappingDraftDiscarded {
          integration {
            ...IntegrationMapping
          }
        }
        ... on FieldMappingDraftStale {
          ...DraftStale
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [integrationMapping, draftStale],
);
