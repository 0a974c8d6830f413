import { readonly, ref } from 'vue';

/**
 * How what is edited stands to what the API has: `waiting` for a pause in the editing, `failed` until it is tried
 * again, `stale` until somebody decides between two drafts.
 */
export type SyncState = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';

/**
 * Brings edits to the API automatically, one save at a time. What is edited during a save is saved after it.
 * `save` reads what there is to save when it is called.
 */
export function createDraftSync(
  save: () => Promise<'saved' | 'failed' | 'stale'>,
  pauseMs: number,
) {
  const state = ref<SyncState>('saved');
  let edits = 0;
  let saved = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  async function saveAll(): Promise<void> {
    while (saved < edits) {
      const until = edits;
      state.value = 'saving';
      const outcome = await save();
      if (outcome !== 'saved') {
        state.value = outcome;
        return;
      }
      saved = until;
    }
    state.value = 'saved';
  }

  function start(): Promise<void> {
    clearTimeout(timer);
    return (running ??= saveAll().finally(() => (running = undefined)));
  }

  return {
    state: readonly(state),
    /** Something was edited just now. */
    edited(): void {
      edits += 1;
      if (running || state.value === 'stale') return;
      state.value = 'waiting';
      clearTimeout(timer);
      timer = setTimeout(() => void start(), pauseMs);
    },
    /** Saves without waiting for a pause. Whether all is at the API then. */
    async flush(): Promise<boolean> {
      if (state.value !== 'stale') await start();
      return state.value === 'saved';
    },
    /** Goes on after it was decided that the own draft holds. */
    async keepMine(): Promise<void> {
      edits += 1;
      await start();
    },
    /** What is edited was replaced by what the API has. Not while a save is under way. */
    reset(): void {
      clearTimeout(timer);
      saved = edits;
      state.value = 'saved';
    },
    /** Resolves when no save is under way. */
    settled: async (): Promise<void> => running,
    stop: (): void => clearTimeout(timer),
  };
}
