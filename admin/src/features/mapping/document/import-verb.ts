import { graphql, type ResultOf } from '@sora/schema';

import { draftStale } from '../draft/draft-verbs.ts';
import { integrationMapping, mappingDraft } from '../editor/field-mapping.ts';
import { differenceParts } from '../versions/mapping-difference.ts';

export const importFieldMapping = graphql(
  `
    mutation ImportFieldMapping($input: ImportFieldMappingInput!) {
      importFieldMapping(input: $input) {
        __typename
        ... on FieldMappingImported {
          draft {
            ...MappingDraft
          }
          difference {
            ...DifferenceParts
          }
          newEmployeeFields
          integration {
            ...IntegrationMapping
          }
        }
        ... on FieldMappingDocumentInvalid {
          problems {
            path
            employeeField
            message
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
  [mappingDraft, integrationMapping, differenceParts, draftStale],
);

type Answer = ResultOf<typeof importFieldMapping>['importFieldMapping'];
export type Imported = Extract<Answer, { __typename: 'FieldMappingImported' }>;
export type DocumentProblem = Extract<
  Answer,
  { __typename: 'FieldMappingDocumentInvalid' }
>['problems'][number];
