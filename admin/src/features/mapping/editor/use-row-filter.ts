import { computed, ref, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

import { countRows, type FilteredRow, isRowShown, rowFilterFrom } from './row-filter.ts';

/** Which rows are shown. The filter stands in the address; what is typed does not. */
export function useRowFilter(rows: () => readonly FilteredRow[]) {
  const route = useRoute();
  const router = useRouter();
  const search = ref('');
  const edited = shallowRef<ReadonlySet<string>>(new Set());
  const filter = computed({
    get: () => rowFilterFrom(route.query['show']),
    set: (chosen) => void router.replace({ query: chosen ? { show: chosen } : {} }),
  });
  watch([filter, search], () => (edited.value = new Set()));

  const shown = computed(() => {
    const wanted = { search: search.value, filter: filter.value, edited: edited.value };
    return new Set(
      rows()
        .filter((row) => isRowShown(row, wanted))
        .map(({ key }) => key),
    );
  });

  return {
    search,
    filter,
    shown,
    counts: computed(() => countRows(rows())),
    /** The row stays although it may no longer pass. */
    keep(key: string): void {
      if (filter.value) edited.value = new Set(edited.value).add(key);
    },
    async showAll(): Promise<void> {
      search.value = '';
      if (filter.value) await router.replace({ query: {} });
    },
  };
}
