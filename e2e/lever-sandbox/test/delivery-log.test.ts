import { expect, test } from 'vitest';
import { dueQueue } from '../src/deliveries/due-queue.ts';
import {
  changedDelivery,
  deliveriesOf,
  deliveryLogOf,
  findDelivery,
  withDelivery,
} from '../src/model/delivery-log.ts';
import type { Delivery } from '../src/model/webhook.ts';

const delivery = (id: string): Delivery => ({
  id,
  kind: 'event',
  webhookId: 'w',
  url: 'https://hooks.acme.test/',
  event: 'candidateHired',
  opportunityId: null,
  body: '{}',
  status: 'pending',
  createdAt: 0,
  dueAtWall: 0,
  attempts: [],
});

test('keeps the order of a thousand deliveries and changes one without touching the others', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `d${index}`);
  const log = ids.map(delivery).reduce(withDelivery, deliveryLogOf([]));
  expect(deliveriesOf(log).map(({ id }) => id)).toEqual(ids);
  const next = changedDelivery(log, 'd700', (one) => ({ ...one, status: 'failed' }));
  expect(findDelivery(next, 'd700')?.status).toBe('failed');
  expect(findDelivery(log, 'd700')?.status).toBe('pending');
  expect(next.chunks.filter((chunk, index) => chunk !== log.chunks[index])).toHaveLength(1);
  expect(changedDelivery(log, 'unknown', (one) => one)).toBe(log);
});

test('gives what is due first, whatever the order it came in', () => {
  const queue = dueQueue<number>((dueAt) => dueAt);
  for (const dueAt of [5, 1, 4, 1, 9, 0, 7, 3]) queue.add(dueAt);
  const taken = [];
  while (queue.first() !== undefined) taken.push(queue.takeFirst());
  expect(taken).toEqual([0, 1, 1, 3, 4, 5, 7, 9]);
  expect(queue.takeFirst()).toBeUndefined();
});
