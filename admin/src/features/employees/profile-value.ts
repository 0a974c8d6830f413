import { graphql, type ResultOf } from '@sora/schema';

import { valueOrigin } from './ValueOrigin.vue';

export const profileValue = graphql(
  `
    fragment ProfileValue on EmployeeFieldValue @_unmask {
      value
      data
      pinned
      origin {
        ...ValueOrigin
      }
      field {
        key
        label
        group
        type
        choices
        required
        description
      }
    }
  `,
  [valueOrigin],
);

export type ProfileValue = ResultOf<typeof profileValue>;
