import { readonly, shallowRef } from 'vue';

/** A short word on what just happened, shown in the corner of the page. */
export interface Notice {
  title: string;
  description?: string;
  tone: 'good' | 'attention' | 'bad';
  /** What a person can do about it, e.g. take it back. */
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 6000;

const shown = shallowRef<readonly (Notice & { id: number })[]>([]);
let lastId = 0;

export const notices = readonly(shown);

export function dismissNotice(id: number): void {
  shown.value = shown.value.filter((notice) => notice.id !== id);
}

/** Good news disappears automatically; what a person has to act on, or can, stays until it is dismissed. Gives its id. */
export function notify(notice: Notice): number {
  const id = ++lastId;
  shown.value = [...shown.value, { ...notice, id }];
  if (notice.tone === 'good' && !notice.action) setTimeout(() => dismissNotice(id), SHOWN_MS);
  return id;
}
