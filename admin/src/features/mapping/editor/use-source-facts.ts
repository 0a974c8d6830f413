import { graphql } from '@sora/schema';
import { useQuery } from '@urql/vue';
import { computed } from 'vue';

import { sourceFieldFacts } from './source-field.ts';

/** What is known of some source fields. Only of those in use: examples of a thousand fields are many. */
export function useSourceFacts(keys: () => readonly string[]) {
  const { data } = useQuery({
    query: graphql(
      `
        query SourceFacts($keys: [String!]) {
          integration(provider: LEVER) {
            id
            sourceFields(keys: $keys) {
              ...SourceFieldFacts
            }
          }
        }
      `,
      [sourceFieldFacts],
    ),
    variables: computed(() => ({ keys: [...keys()] })),
    pause: computed(() => keys().length === 0),
  });
  return computed(
    () => new Map((data.value?.integration?.sourceFields ?? []).map((field) => [field.key, field])),
  );
}
