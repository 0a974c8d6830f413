import type { Observations, ObservedRequest } from './route.ts';

const kept = 5000;

/** The latest API and token calls, oldest first, for tests that count calls. */
export function requestLog(): Observations & {
  add(request: ObservedRequest): void;
  addUnknown(request: ObservedRequest): void;
} {
  let requests: ObservedRequest[] = [];
  let unknown: ObservedRequest[] = [];
  return {
    requests: () => requests,
    clearRequests: () => {
      requests = [];
    },
    unknownCalls: () => unknown,
    clearUnknownCalls: () => {
      unknown = [];
    },
    // The first ones tell the most, and a client that loops must not fill the memory.
    addUnknown: (request) => {
      if (unknown.length < kept) unknown.push(request);
    },
    add: (request) => {
      requests.push(request);
      // In big steps, because dropping the first of thousands costs the same as dropping half of them.
      if (requests.length > kept * 2) requests = requests.slice(-kept);
    },
  };
}
