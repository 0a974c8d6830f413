import type { SandboxStore } from '../http/sandbox-store.ts';
import { findDelivery } from '../model/delivery-log.ts';
import type { Id, Ms } from '../model/lever.ts';
import { momentNow } from '../model/moment.ts';
import type { Delivery } from '../model/webhook.ts';
import { recordAttempt, type RetrySchedule } from '../state/deliver-webhook.ts';
import { dueQueue } from './due-queue.ts';
import { postDelivery } from './post-delivery.ts';

export interface DeliveryWorker {
  /** Resolves when this delivery has been tried at least once, or is not to be sent. */
  tried(deliveryId: Id): Promise<void>;
  /** Resolves when nothing is under way or waiting for a retry, or after the time given. */
  quiet(withinMs: Ms): Promise<void>;
  /** Breaks off what is under way; it stays pending in the state and goes out at the next start. */
  close(): Promise<void>;
}

const concurrency = 32;
/** Node's timers cannot wait longer than this. */
const longestTimerMs = 2 ** 31 - 1;

/** Sends what is pending in the state when it is due, and writes each attempt back. */
export function deliveryWorker(
  store: SandboxStore,
  options: RetrySchedule & { timeoutMs: Ms },
): DeliveryWorker {
  const underWay = new Map<Id, Promise<void>>();
  const waiters = new Set<() => void>();
  const abort = new AbortController();
  const pending = new Map<Id, Delivery>();
  const queue = dueQueue<Delivery>(({ dueAtWall }) => dueAtWall);
  let seen: readonly (readonly Delivery[])[] = [];
  let timer: NodeJS.Timeout | undefined;

  /** Follows the state by looking only at the chunks that are not the ones seen before. */
  const follow = (): void => {
    const { chunks } = store.current().deliveries;
    const before = seen.filter((chunk, index) => chunk !== chunks[index]).flat();
    const now = new Set(
      chunks
        .filter((chunk, index) => chunk !== seen[index])
        .flat()
        .filter(({ status }) => status === 'pending'),
    );
    seen = chunks;
    for (const delivery of before) {
      if (!now.has(delivery) && pending.get(delivery.id) === delivery) pending.delete(delivery.id);
    }
    for (const delivery of now) {
      if (pending.get(delivery.id) === delivery) continue;
      pending.set(delivery.id, delivery);
      queue.add(delivery);
    }
  };

  const send = async (delivery: Delivery): Promise<void> => {
    const at = momentNow(store.current().clockOffsetMs).now;
    const attempt = await postDelivery(
      delivery.url,
      delivery.body,
      at,
      options.timeoutMs,
      abort.signal,
    );
    underWay.delete(delivery.id);
    if (abort.signal.aborted) return;
    const state = store.current();
    store.replace(
      recordAttempt(state, delivery.id, attempt, options, momentNow(state.clockOffsetMs)),
    );
    // A reset may have left nothing to write, and then nothing else goes on with what waits.
    pump();
  };

  const pump = (): void => {
    if (abort.signal.aborted) return;
    clearTimeout(timer);
    follow();
    const now = Date.now();
    while (underWay.size < concurrency) {
      const delivery = queue.first();
      if (!delivery || delivery.dueAtWall > now) break;
      queue.takeFirst();
      // What was settled or changed meanwhile is in the queue once more, or not to be sent.
      if (pending.get(delivery.id) !== delivery || underWay.has(delivery.id)) continue;
      underWay.set(delivery.id, send(delivery));
    }
    const next = queue.first();
    if (next && underWay.size < concurrency) {
      timer = setTimeout(pump, Math.min(Math.max(0, next.dueAtWall - now), longestTimerMs));
    }
    for (const check of waiters) check();
  };

  const until = (isSo: () => boolean, withinMs: Ms): Promise<void> =>
    new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(patience);
        waiters.delete(check);
        resolve();
      };
      const check = (): void => {
        if (isSo()) finish();
      };
      const patience = setTimeout(finish, Math.min(withinMs, longestTimerMs));
      waiters.add(check);
      check();
    });

  store.onChange(pump);
  pump();
  return {
    tried: (deliveryId) =>
      until(() => {
        const delivery = findDelivery(store.current().deliveries, deliveryId);
        return !delivery || delivery.status !== 'pending' || delivery.attempts.length > 0;
      }, options.timeoutMs + 1000),
    quiet: (withinMs) => until(() => underWay.size === 0 && pending.size === 0, withinMs),
    close: async () => {
      clearTimeout(timer);
      abort.abort();
      await Promise.all(underWay.values());
    },
  };
}
