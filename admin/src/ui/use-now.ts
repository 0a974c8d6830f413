import { onScopeDispose, readonly, ref, type Ref } from 'vue';

const TICK_MS = 30_000;

// One timer for all timestamps of a page, however many rows it has.
const now = ref(new Date());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, good enough for "5 minutes ago". */
export function useNow(): Readonly<Ref<Date>> {
  if (watchers++ === 0) {
    now.value = new Date();
    timer = setInterval(() => (now.value = new Date()), TICK_MS);
  }
  onScopeDispose(() => {
    if (--watchers === 0) clearInterval(timer);
  });
  return readonly(now) as Readonly<Ref<Date>>;
}
