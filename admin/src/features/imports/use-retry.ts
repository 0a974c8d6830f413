import { graphql, type VariablesOf } from '@sora/schema';

import { useVerb } from '../../graphql/use-verb.ts';
import { focusHeading } from '../../shell/focus-heading.ts';

/** What a retry changes at once. The rest follows live. */
const retriedImport = graphql(`
  fragment RetriedImport on Import {
    id
    status
    attempts
    finishedAt
    updatedAt
    problem {
      code
      message
      cure
      retrying
    }
  }
`);

const retryImport = graphql(
  `
    mutation RetryImport($input: RetryImportInput!) {
      retryImport(input: $input) {
        __typename
        ... on ImportRetried {
          import {
            id
            ...RetriedImport
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [retriedImport],
);

/** Queues an import again. */
export function useRetry() {
  const { run, busy, failure } = useVerb(retryImport);
  return {
    busy,
    failure,
    /** Whether it was queued. What was pressed goes then: a keyboard goes on at the heading, beside the status. */
    async retry(input: VariablesOf<typeof retryImport>['input']): Promise<boolean> {
      const data = await run({ input });
      const isQueued = data?.retryImport.__typename === 'ImportRetried';
      if (isQueued) await focusHeading();
      return isQueued;
    },
  };
}
