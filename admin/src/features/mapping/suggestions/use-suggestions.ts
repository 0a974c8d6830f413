import { graphql } from '@sora/schema';
import { useQuery } from '@urql/vue';
import { computed } from 'vue';

import type { DraftRules } from '../draft/draft-rules.ts';
import { mappingSuggestion, openSuggestions } from './suggestions.ts';

/** Rules that may fit the fields that nothing fills. The page does without when they can't be read. */
export function useSuggestions(rules: () => DraftRules) {
  const { data, executeQuery } = useQuery({
    query: graphql(
      `
        query FieldMappingSuggestions {
          integration(provider: LEVER) {
            id
            fieldMappingSuggestions {
              ...MappingSuggestion
            }
          }
        }
      `,
      [mappingSuggestion],
    ),
  });
  return {
    suggestions: computed(() =>
      openSuggestions(data.value?.integration?.fieldMappingSuggestions ?? [], rules()),
    ),
    /** Looks again, e.g. when a sample brought fields that were not known. */
    refresh: () => executeQuery({ requestPolicy: 'network-only' }),
  };
}
