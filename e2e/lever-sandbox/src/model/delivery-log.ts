import type { Id } from './lever.ts';
import type { Delivery } from './webhook.ts';

type Chunk = readonly Delivery[];

/**
 * Deliveries in the order they came, oldest first. Kept in chunks, so that a change copies one chunk and not everything
 * that waits: ten thousand deliveries to a slow endpoint must not cost ten thousand times ten thousand.
 */
export interface DeliveryLog {
  readonly chunks: readonly Chunk[];
}

const chunkLength = 256;

export const noDeliveries: DeliveryLog = { chunks: [] };

/** The log of these deliveries, in their order. */
export function deliveryLogOf(deliveries: readonly Delivery[]): DeliveryLog {
  const count = Math.ceil(deliveries.length / chunkLength);
  const chunks = Array.from({ length: count }, (_, index) =>
    deliveries.slice(index * chunkLength, (index + 1) * chunkLength),
  );
  return { chunks };
}

/** Everything in the log, oldest first. */
export function deliveriesOf(log: DeliveryLog): Delivery[] {
  return log.chunks.flat();
}

/** Whether the next delivery begins a chunk: the moment to look through the log for what may go. */
export function isAtChunkEnd({ chunks }: DeliveryLog): boolean {
  return (chunks.at(-1)?.length ?? chunkLength) >= chunkLength;
}

export function withDelivery(log: DeliveryLog, delivery: Delivery): DeliveryLog {
  const last = log.chunks.at(-1);
  return last === undefined || isAtChunkEnd(log)
    ? { chunks: [...log.chunks, [delivery]] }
    : { chunks: log.chunks.with(log.chunks.length - 1, [...last, delivery]) };
}

// A chunk never changes, so where its deliveries are is found out once.
const indexes = new WeakMap<Chunk, ReadonlyMap<Id, number>>();

function indexOf(chunk: Chunk): ReadonlyMap<Id, number> {
  const known = indexes.get(chunk);
  if (known) return known;
  const index = new Map(chunk.map(({ id }, position) => [id, position]));
  indexes.set(chunk, index);
  return index;
}

export function findDelivery(log: DeliveryLog, id: Id): Delivery | undefined {
  for (const chunk of log.chunks) {
    const position = indexOf(chunk).get(id);
    if (position !== undefined) return chunk[position];
  }
  return undefined;
}

/** The log with one delivery changed; the same log when there is none of this id. */
export function changedDelivery(
  log: DeliveryLog,
  id: Id,
  change: (delivery: Delivery) => Delivery,
): DeliveryLog {
  for (const [at, chunk] of log.chunks.entries()) {
    const position = indexOf(chunk).get(id);
    const delivery = position === undefined ? undefined : chunk[position];
    if (position === undefined || delivery === undefined) continue;
    return { chunks: log.chunks.with(at, chunk.with(position, change(delivery))) };
  }
  return log;
}

/** The log with every delivery as `change` makes it; chunks in which nothing changes stay the same. */
export function changedDeliveries(
  log: DeliveryLog,
  change: (delivery: Delivery) => Delivery,
): DeliveryLog {
  const chunks = log.chunks.map((chunk) => {
    const next = chunk.map(change);
    return next.every((delivery, position) => delivery === chunk[position]) ? chunk : next;
  });
  return { chunks };
}
