import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useMutation } from '@urql/vue';
import { ref, shallowRef } from 'vue';

import { type Failure, failureOf } from './failure.ts';

/**
 * One mutation behind a button: whether it runs, why it last failed, and its data. The data is
 * returned for a refusal too, for the facts that the refusal carries; `failure` is set then.
 */
export function useVerb<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const { executeMutation } = useMutation<Data, Variables>(document);
  const busy = ref(false);
  const failure = shallowRef<Failure>();

  async function run(variables: Variables): Promise<Data | undefined> {
    busy.value = true;
    failure.value = undefined;
    const result = await executeMutation(variables);
    busy.value = false;
    failure.value = failureOf(result);
    return result.data;
  }

  return { run, busy, failure };
}
