import { graphql, type ResultOf } from '@sora/schema';
import { computed, ref, shallowRef, watch } from 'vue';

import { useVerb } from '../../graphql/use-verb.ts';
import { changedFields, draftFrom, type DraftRules, rulesOf, withSource } from './draft-rules.ts';

export const savedMapping = graphql(`
  fragment SavedMapping on FieldMapping @_unmask {
    version
    savedAt
    savedBy
    rules {
      employeeField
      sourceFields
    }
  }
`);
export type SavedMapping = ResultOf<typeof savedMapping>;

/** The mapping as it is being edited: starts from the saved one and knows what differs from it. */
export function useMappingDraft(integrationId: () => string, latest: () => SavedMapping) {
  const base = shallowRef(latest());
  const draft = shallowRef<DraftRules>(draftFrom(base.value.rules));
  const changed = computed(() => new Set(changedFields(draftFrom(base.value.rules), draft.value)));
  const invalidField = ref<string>();
  /** The mapping that someone else saved meanwhile. */
  const theirs = shallowRef<SavedMapping>();

  const { run, busy, failure } = useVerb(
    graphql(
      `
        mutation SaveFieldMapping($input: SaveFieldMappingInput!) {
          saveFieldMapping(input: $input) {
            __typename
            ... on FieldMappingSaved {
              fieldMapping {
                ...SavedMapping
              }
            }
            ... on FieldMappingStale {
              current {
                ...SavedMapping
              }
            }
            ... on MappingRuleInvalid {
              employeeField
            }
            ... on Refusal {
              code
              message
            }
          }
        }
      `,
      [savedMapping],
    ),
  );

  function startFrom(mapping: SavedMapping): void {
    base.value = mapping;
    draft.value = draftFrom(mapping.rules);
    theirs.value = undefined;
    invalidField.value = undefined;
    failure.value = undefined;
  }

  // What others save shows at once, unless it would take away what is being edited here.
  watch(latest, (mapping) => {
    if (!changed.value.size && !busy.value) startFrom(mapping);
  });

  return {
    base,
    draft,
    changed,
    busy,
    failure,
    invalidField,
    theirs,
    change(employeeField: string, position: number, sourceField: string | undefined): void {
      draft.value = withSource(draft.value, employeeField, position, sourceField);
      if (invalidField.value === employeeField) invalidField.value = undefined;
    },
    discard: () => startFrom(base.value),
    loadTheirs: () => theirs.value && startFrom(theirs.value),
    /** Goes on with the own rules on top of theirs: saving replaces theirs then. */
    keepMine(): void {
      if (theirs.value) base.value = theirs.value;
      theirs.value = undefined;
      failure.value = undefined;
    },
    /** Whether it was saved. */
    async save(): Promise<boolean> {
      const data = await run({
        input: {
          integrationId: integrationId(),
          baseVersion: base.value.version,
          rules: rulesOf(draft.value),
        },
      });
      const answer = data?.saveFieldMapping;
      invalidField.value =
        answer?.__typename === 'MappingRuleInvalid' ? answer.employeeField : undefined;
      theirs.value = answer?.__typename === 'FieldMappingStale' ? answer.current : undefined;
      if (answer?.__typename !== 'FieldMappingSaved') return false;
      startFrom(answer.fieldMapping);
      return true;
    },
  };
}
