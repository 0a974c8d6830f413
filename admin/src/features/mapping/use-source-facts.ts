import { graphql } from '@sora/schema';
import { useQuery } from '@urql/vue';
import { computed, ref } from 'vue';

import { sourceFieldFacts } from './source-field.ts';

/** What is known of each source field, read when it is asked for first: examples of a thousand fields are many. */
export function useSourceFacts() {
  const wanted = ref(false);
  const { data } = useQuery({
    query: graphql(
      `
        query SourceFacts {
          integration(provider: LEVER) {
            id
            sourceFields {
              ...SourceFieldFacts
            }
          }
        }
      `,
      [sourceFieldFacts],
    ),
    pause: computed(() => !wanted.value),
  });
  const facts = computed(
    () => new Map((data.value?.integration?.sourceFields ?? []).map((field) => [field.key, field])),
  );
  return { facts, want: () => (wanted.value = true) };
}
