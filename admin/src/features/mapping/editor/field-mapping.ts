import { graphql, type ResultOf } from '@sora/schema';

import { problemParts } from './mapping-problem.ts';
import { ruleParts } from './mapping-rule.ts';

export const publishedMapping = graphql(
  `
    fragment PublishedMapping on FieldMapping @_unmask {
      version
      savedAt
      savedBy
      rules {
        ...RuleParts
      }
    }
  `,
  [ruleParts],
);

export const mappingDraft = graphql(
  `
    fragment MappingDraft on FieldMappingDraft @_unmask {
      revision
      baseVersion
      isStale
      updatedAt
      updatedBy
      rules {
        ...RuleParts
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ruleParts, problemParts],
);

/** What the editor starts from, and what every change of it gives back: the cache takes it in by the id. */
export const integrationMapping = graphql(
  `
    fragment IntegrationMapping on Integration @_unmask {
      id
      fieldMapping {
        ...PublishedMapping
      }
      fieldMappingDraft {
        ...MappingDraft
      }
    }
  `,
  [publishedMapping, mappingDraft],
);

/** What imports use now. */
export type PublishedMapping = ResultOf<typeof publishedMapping>;
/** What is being worked on. */
export type MappingDraft = ResultOf<typeof mappingDraft>;
