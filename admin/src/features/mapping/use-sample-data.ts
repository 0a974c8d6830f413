import { graphql, type ResultOf, type VariablesOf } from '@sora/schema';
import { useClientHandle } from '@urql/vue';
import { onScopeDispose, ref, shallowRef } from 'vue';

import { type Failure, failureOf } from '../../graphql/failure.ts';
import { sampleValue } from './sample-value.ts';
import { sourceField } from './source-field.ts';

const sampleDataQuery = graphql(
  `
    query SampleData($input: SampleDataInput!) {
      sampleData(input: $input) {
        __typename
        ... on SampleData {
          candidate {
            id
            name
            email
            headline
            stage
            hiredAt
          }
          values {
            ...SampleValue
          }
          newSourceFields {
            ...SourceFieldOption
          }
          sourceFields {
            ...SourceFieldOption
          }
        }
        ... on SampleCandidateChoices {
          candidates {
            id
            name
            email
            headline
            stage
            hiredAt
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [sampleValue, sourceField],
);

type Answer = ResultOf<typeof sampleDataQuery>['sampleData'];
export type SampleData = Extract<Answer, { __typename: 'SampleData' }>;
export type SampleCandidate = SampleData['candidate'];
type Rules = VariablesOf<typeof sampleDataQuery>['input']['rules'];

const PAUSE_BEFORE_RERUN_MS = 250;

/** The candidate that the mapping is tried on, and what the rules give for them. */
export function useSampleData(integrationId: () => string, rules: () => NonNullable<Rules>) {
  const { client } = useClientHandle();
  const busy = ref(false);
  const failure = shallowRef<Failure>();
  const choices = shallowRef<readonly SampleCandidate[]>([]);
  const sample = shallowRef<SampleData>();
  /** The custom fields that the last search taught us; trying other rules keeps them. */
  const learned = shallowRef<SampleData['newSourceFields']>([]);
  let searched = '';
  let latestRun = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  async function run(candidateId?: string): Promise<SampleData | undefined> {
    clearTimeout(timer);
    const thisRun = ++latestRun;
    busy.value = true;
    const result = await client.query(
      sampleDataQuery,
      {
        input: {
          integrationId: integrationId(),
          search: searched,
          candidateId: candidateId ?? null,
          rules: rules(),
        },
      },
      { requestPolicy: 'network-only' },
    );
    // An answer to an older question must not overwrite the newer one.
    if (thisRun !== latestRun) return undefined;
    busy.value = false;
    failure.value = failureOf(result);
    const answer = result.data?.sampleData;
    choices.value = answer?.__typename === 'SampleCandidateChoices' ? answer.candidates : [];
    if (answer?.__typename !== 'SampleData') return undefined;
    sample.value = answer;
    return answer;
  }

  async function choose(candidateId?: string): Promise<void> {
    const found = await run(candidateId);
    if (found) learned.value = found.newSourceFields;
  }

  return {
    busy,
    failure,
    choices,
    sample,
    learned,
    choose,
    async search(text: string): Promise<void> {
      searched = text;
      sample.value = undefined;
      learned.value = [];
      await choose();
    },
    /** Tries the rules as they are now on the same candidate. */
    rerun(): void {
      const candidateId = sample.value?.candidate.id;
      if (!candidateId) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(candidateId), PAUSE_BEFORE_RERUN_MS);
    },
    clear(): void {
      latestRun += 1;
      clearTimeout(timer);
      busy.value = false;
      failure.value = undefined;
      choices.value = [];
      sample.value = undefined;
      learned.value = [];
    },
  };
}
