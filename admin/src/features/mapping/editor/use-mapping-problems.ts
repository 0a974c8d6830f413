import { graphql } from '@sora/schema';
import { useClientHandle } from '@urql/vue';
import { onScopeDispose, shallowRef } from 'vue';

import { problemParts, type MappingProblem } from './mapping-problem.ts';
import type { MappingRuleInput } from './mapping-rule.ts';

const PAUSE_BEFORE_CHECK_MS = 300;

const problemsQuery = graphql(
  `
    query FieldMappingProblems($input: FieldMappingProblemsInput!) {
      fieldMappingProblems(input: $input) {
        ...ProblemParts
      }
    }
  `,
  [problemParts],
);

/** What is wrong with the rules as they are written. Where it can't be asked, what was known last holds. */
export function useMappingProblems(
  integrationId: () => string,
  rules: () => MappingRuleInput[],
  known: readonly MappingProblem[],
) {
  const { client } = useClientHandle();
  const problems = shallowRef(known);
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));

  async function check(): Promise<void> {
    clearTimeout(timer);
    const thisCheck = ++latest;
    const input = { integrationId: integrationId(), rules: rules() };
    const { data } = await client.query(
      problemsQuery,
      { input },
      { requestPolicy: 'network-only' },
    );
    if (thisCheck === latest && data) problems.value = data.fieldMappingProblems;
  }

  return {
    problems,
    check,
    checkSoon(): void {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), PAUSE_BEFORE_CHECK_MS);
    },
  };
}
