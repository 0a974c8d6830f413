import { onScopeDispose } from 'vue';

/** Turns a burst of calls into one now and one after `waitMs`, e.g. when many imports complete at once. */
export function coalesce(call: () => void, waitMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;

  const settle = () => {
    timer = undefined;
    if (again) start();
  };
  const start = () => {
    again = false;
    call();
    timer = setTimeout(settle, waitMs);
  };
  onScopeDispose(() => clearTimeout(timer), true);

  return () => {
    if (timer === undefined) start();
    else again = true;
  };
}
