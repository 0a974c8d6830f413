import { setImmediate as nextTick, setTimeout as sleep } from 'node:timers/promises';

import type { CallBudget } from '../../domain/ports/call-budget.ts';
import type { CallPriority } from '../../domain/provider/provider.ts';

/** When a call of one connection may begin. */
export interface Turns {
  /** Resolves when it is this call's turn. Throws an Outage when the budget cannot be reached. */
  next(priority: CallPriority): Promise<void>;
  /** The provider has had too many calls: all processes hold back, `waitMs` at the least. */
  refused(waitMs: number): Promise<void>;
}

export interface Limit {
  /** In the long run. */
  readonly perSecond: number;
  /** How many may begin together after a rest. */
  readonly burst: number;
  /** So much of the burst is left to live calls. */
  readonly keptForLive: number;
}

/** For calls that are no connection's. */
export const unpaced: Turns = { next: async () => undefined, refused: async () => undefined };

/** Few, so that a call of another process that matters more does not wait behind many reserved ones. */
const RESERVED_AT_ONCE = 4;

interface Lane {
  readonly keepFree: number;
  readonly waiting: { begin(): void; fail(error: unknown): void }[];
  served: boolean;
}

/**
 * Turns of one connection in this process, in the order in which they were asked for. Those who wait share
 * reservations and one timer. Live calls have a lane of their own, and a part of the bucket that the others
 * leave alone, so that they pass those of every process.
 */
export function createTurns(budget: CallBudget, integrationId: string, limit: Limit): Turns {
  const lanes: Record<CallPriority, Lane> = {
    live: { keepFree: 0, waiting: [], served: false },
    screen: { keepFree: Math.ceil(limit.keptForLive / 2), waiting: [], served: false },
    background: { keepFree: limit.keptForLive, waiting: [], served: false },
  };

  const serve = async (lane: Lane): Promise<void> => {
    // Calls that are made together wait together.
    await nextTick();
    while (lane.waiting.length > 0) {
      const count = Math.min(lane.waiting.length, RESERVED_AT_ONCE);
      const waitsMs = await budget.reserve(integrationId, {
        ...limit,
        count,
        keepFree: lane.keepFree,
      });
      const reservedAtMs = performance.now();
      for (const waitMs of waitsMs) {
        const leftMs = reservedAtMs + waitMs - performance.now();
        if (leftMs > 0) await sleep(leftMs);
        lane.waiting.shift()?.begin();
      }
    }
  };

  return {
    next: (priority) =>
      new Promise((begin, fail) => {
        const lane = lanes[priority];
        lane.waiting.push({ begin, fail });
        if (lane.served) return;
        lane.served = true;
        serve(lane)
          .catch((error: unknown) => {
            for (const call of lane.waiting.splice(0)) call.fail(error);
          })
          .finally(() => {
            lane.served = false;
          });
      }),
    refused: (waitMs) => budget.drain(integrationId, { ...limit, waitMs }),
  };
}
