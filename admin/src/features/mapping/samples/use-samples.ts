import { useClientHandle } from '@urql/vue';
import { computed, onScopeDispose, ref, shallowRef } from 'vue';

import { type Failure, failureOf } from '../../../graphql/failure.ts';
import type { MappingRuleInput } from '../editor/mapping-rule.ts';
import { type SampleColumns, withoutSample, withSample } from './sample-columns.ts';
import { type SampleCandidate, type SampleData, sampleDataQuery } from './sample-data.ts';
import type { SourceField } from '../editor/source-field.ts';

const PAUSE_BEFORE_RERUN_MS = 250;

/** Whom to look for: an email address or a name, a candidate that was found, or an employee. */
export type Sought = { search: string } | { candidateId: string } | { employeeId: string };

/** The candidates that the rules are tried on, and what the rules give for them. */
export function useSamples(integrationId: () => string, rules: () => MappingRuleInput[]) {
  const { client } = useClientHandle();
  const busy = ref(false);
  const failure = shallowRef<Failure>();
  const choices = shallowRef<readonly SampleCandidate[]>([]);
  const columns = shallowRef<SampleColumns>([]);
  /** The candidate whose steps are shown, and whose column on a phone. */
  const activeId = ref<string>();
  /** Whether the next one that is found stands beside the others. */
  const adding = ref(false);
  /** The custom fields that the last search taught us; trying other rules keeps them. */
  const learned = shallowRef<readonly string[]>([]);
  /** Every source field that is known since the last search. */
  const sourceFields = shallowRef<readonly SourceField[]>();
  let latestSearch = 0;
  let latestRerun = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  const ask = (sought: Sought) =>
    client.query(
      sampleDataQuery,
      { input: { integrationId: integrationId(), rules: rules(), ...sought } },
      { requestPolicy: 'network-only' },
    );

  function take(found: SampleData, keepLast: boolean): void {
    columns.value = withSample(columns.value, found, keepLast);
    sourceFields.value = found.sourceFields;
  }

  async function find(sought: Sought): Promise<void> {
    const thisSearch = ++latestSearch;
    busy.value = true;
    learned.value = [];
    const result = await ask(sought);
    // An answer to an older question must not overwrite the newer one.
    if (thisSearch !== latestSearch) return;
    busy.value = false;
    failure.value = failureOf(result);
    const answer = result.data?.sampleData;
    choices.value = answer?.__typename === 'SampleCandidateChoices' ? answer.candidates : [];
    if (answer?.__typename !== 'SampleData') return;
    take(answer, adding.value);
    adding.value = false;
    activeId.value = answer.candidate.id;
    learned.value = answer.newSourceFields.map(({ label }) => label);
  }

  async function rerun(): Promise<void> {
    const thisRerun = ++latestRerun;
    const results = await Promise.all(
      columns.value.map(({ candidate }) => ask({ candidateId: candidate.id })),
    );
    if (thisRerun !== latestRerun) return;
    failure.value = results.map(failureOf).find((each) => each !== undefined);
    const shown = new Set(columns.value.map(({ candidate }) => candidate.id));
    for (const { data } of results) {
      const answer = data?.sampleData;
      if (answer?.__typename === 'SampleData' && shown.has(answer.candidate.id)) {
        take(answer, true);
      }
    }
  }

  return {
    busy,
    failure,
    choices,
    columns,
    active: computed(
      () =>
        columns.value.find(({ candidate }) => candidate.id === activeId.value) ??
        columns.value.at(-1),
    ),
    adding,
    learned,
    sourceFields,
    find,
    /** Tries the rules as they are now on the same candidates. */
    rerunSoon(): void {
      if (!columns.value.length) return;
      clearTimeout(timer);
      timer = setTimeout(() => void rerun(), PAUSE_BEFORE_RERUN_MS);
    },
    activate: (candidateId: string) => (activeId.value = candidateId),
    remove(candidateId: string): void {
      columns.value = withoutSample(columns.value, candidateId);
      learned.value = [];
      if (!columns.value.length) adding.value = false;
    },
  };
}
