import { inject, type InjectionKey, watch } from 'vue';

import type { LiveConnection } from './live-connection.ts';

export const liveKey: InjectionKey<LiveConnection> = Symbol('live connection');

export function useLiveConnection(): LiveConnection {
  const live = inject(liveKey);
  if (!live) throw new Error('useLiveConnection() needs the connection that main.ts provides.');
  return live;
}

/** Runs each time live updates are back after an interruption, in which some may have been missed. */
export function onReconnected(refetch: () => void): void {
  watch(useLiveConnection().reconnected, refetch);
}
