import { graphql } from '@sora/schema';

import { importDeliveries } from './ImportDeliveries.vue';
import { importFacts } from './ImportFacts.vue';
import { importLeftToDo } from './ImportLeftToDo.vue';
import { importNotice } from './ImportNotice.vue';
import { mappedValues } from './MappedValues.vue';
import { stepTimeline } from './StepTimeline.vue';

/** All that the story's page shows: read once, then live. */
const importStory = graphql(
  `
    fragment ImportStory on Import @_unmask {
      id
      status
      candidateName
      mappingVersion
      runCount
      event {
        type
        label
      }
      problem {
        code
        retrying
      }
      leftToDo {
        field {
          key
          label
        }
      }
      ...ImportNotice
      ...ImportLeftToDo
      ...ImportFacts
      ...StepTimeline
      ...MappedValues
      ...ImportDeliveries
    }
  `,
  [importNotice, importLeftToDo, importFacts, stepTimeline, mappedValues, importDeliveries],
);

export const importQuery = graphql(
  `
    query ImportStory($id: ID!) {
      node(id: $id) {
        __typename
        id
        ...ImportStory
      }
    }
  `,
  [importStory],
);

/** The cache takes it in by the id, so the query shows it. */
export const importProgress = graphql(
  `
    subscription ImportProgress($importId: ID!) {
      importProgress(importId: $importId) {
        id
        ...ImportStory
      }
    }
  `,
  [importStory],
);
