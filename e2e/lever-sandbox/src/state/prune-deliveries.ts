import type { Moment } from '../model/moment.ts';
import type { Delivery } from '../model/webhook.ts';

const historyLength = 1000;
const historyMs = 14 * 24 * 3600_000;

/** Lever's delivery history: the latest thousand of the last two weeks. What is still under way always stays. */
export function prunedDeliveries(deliveries: readonly Delivery[], moment: Moment): Delivery[] {
  let surplus = deliveries.length - historyLength;
  return deliveries.filter((delivery) => {
    if (delivery.status === 'pending' || delivery.status === 'held') return true;
    if (delivery.createdAt < moment.now - historyMs) return false;
    surplus -= 1;
    return surplus < 0;
  });
}
