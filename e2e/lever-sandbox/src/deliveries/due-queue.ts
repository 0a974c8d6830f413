import type { Ms } from '../model/lever.ts';

/** Entries in the order in which they are due: a binary heap. */
export interface DueQueue<Entry> {
  add(entry: Entry): void;
  /** The entry that is due first, left where it is. */
  first(): Entry | undefined;
  takeFirst(): Entry | undefined;
}

export function dueQueue<Entry>(dueAtOf: (entry: Entry) => Ms): DueQueue<Entry> {
  const heap: Entry[] = [];
  const dueAt = (index: number): Ms => {
    const entry = heap[index];
    return entry === undefined ? Infinity : dueAtOf(entry);
  };
  const swap = (a: number, b: number): void => {
    const [left, right] = [heap[a], heap[b]];
    if (left === undefined || right === undefined) return;
    heap[a] = right;
    heap[b] = left;
  };
  return {
    add: (entry) => {
      heap.push(entry);
      let at = heap.length - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (dueAt(parent) <= dueAt(at)) break;
        swap(at, parent);
        at = parent;
      }
    },
    first: () => heap[0],
    takeFirst: () => {
      const taken = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) heap[0] = last;
      let at = 0;
      for (;;) {
        const left = at * 2 + 1;
        const least = dueAt(left + 1) < dueAt(left) ? left + 1 : left;
        if (dueAt(at) <= dueAt(least)) return taken;
        swap(at, least);
        at = least;
      }
    },
  };
}
