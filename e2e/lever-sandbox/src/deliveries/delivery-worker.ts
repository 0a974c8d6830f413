import type { SandboxStore } from '../http/sandbox-store.ts';
import type { Id, Ms } from '../model/lever.ts';
import { momentNow } from '../model/moment.ts';
import type { Delivery } from '../model/webhook.ts';
import { recordAttempt, type RetrySchedule } from '../state/deliver-webhook.ts';
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
  let timer: NodeJS.Timeout | undefined;

  const pending = (): Delivery[] =>
    store.current().deliveries.filter(({ status }) => status === 'pending');

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
  };

  const pump = (): void => {
    if (abort.signal.aborted) return;
    clearTimeout(timer);
    const now = Date.now();
    let nextDueAt = Infinity;
    for (const delivery of pending()) {
      if (underWay.has(delivery.id)) continue;
      if (underWay.size >= concurrency) break;
      if (delivery.dueAtWall <= now) underWay.set(delivery.id, send(delivery));
      else nextDueAt = Math.min(nextDueAt, delivery.dueAtWall);
    }
    if (nextDueAt < Infinity) timer = setTimeout(pump, Math.min(nextDueAt - now, longestTimerMs));
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
        const delivery = store.current().deliveries.find(({ id }) => id === deliveryId);
        return !delivery || delivery.status !== 'pending' || delivery.attempts.length > 0;
      }, options.timeoutMs + 1000),
    quiet: (withinMs) => until(() => underWay.size === 0 && pending().length === 0, withinMs),
    close: async () => {
      clearTimeout(timer);
      abort.abort();
      await Promise.all(underWay.values());
    },
  };
}
