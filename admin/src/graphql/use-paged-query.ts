import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useClientHandle, useQuery } from '@urql/vue';
import { computed, type MaybeRefOrGetter, ref, shallowRef, toValue, watch } from 'vue';

interface Connection {
  edges: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * A query whose list grows page by page. The document takes `$after`; the cache joins the pages
 * (see cursor-pages.ts), so `data` always holds the list as one.
 */
export function usePagedQuery<Data, Variables extends object>(options: {
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>;
  variables: MaybeRefOrGetter<Variables>;
  connection: (data: Data) => Connection | null | undefined;
}) {
  const variables = computed(() => ({ ...toValue(options.variables), after: null }));
  const { client } = useClientHandle();
  const first = useQuery({ query: options.query, variables });
  const loadingMore = ref(false);
  const moreError = shallowRef<CombinedError>();
  const refreshing = ref(false);
  const data = shallowRef<Data>();

  // While the pages are read again the list stays as it is, instead of shrinking and growing.
  watch(
    [first.data, refreshing],
    ([latest, busy]) => {
      if (!busy) data.value = latest;
    },
    { immediate: true },
  );

  const latest = () => {
    const value = first.data.value;
    return value === undefined || value === null ? undefined : options.connection(value);
  };

  async function readNextPage(): Promise<boolean> {
    const list = latest();
    if (!list?.pageInfo.hasNextPage) return false;
    const page = { ...variables.value, after: list.pageInfo.endCursor };
    const { error } = await client.query(options.query, page, { requestPolicy: 'network-only' });
    moreError.value = error;
    if (error) return false;
    await first.executeQuery({ requestPolicy: 'cache-first' });
    return true;
  }

  async function loadMore(): Promise<void> {
    if (loadingMore.value) return;
    loadingMore.value = true;
    await readNextPage();
    loadingMore.value = false;
  }

  /** Reads again as much as is shown. */
  async function refresh(): Promise<void> {
    if (refreshing.value) return;
    refreshing.value = true;
    const shown = latest()?.edges.length ?? 0;
    await first.executeQuery({ requestPolicy: 'network-only' });
    while ((latest()?.edges.length ?? 0) < shown && (await readNextPage()));
    refreshing.value = false;
  }

  return {
    data,
    error: computed(() => first.error.value ?? moreError.value),
    fetching: first.fetching,
    loadingMore,
    loadMore,
    refresh,
  };
}
