import { deliveriesOf, deliveryLogOf, type DeliveryLog } from '../model/delivery-log.ts';
import type { Moment } from '../model/moment.ts';

const historyLength = 1000;
const historyMs = 14 * 24 * 3600_000;

/** Lever's delivery history: the latest thousand of the last two weeks. What is still under way always stays. */
export function prunedDeliveries(log: DeliveryLog, moment: Moment): DeliveryLog {
  const deliveries = deliveriesOf(log);
  let surplus = deliveries.length - historyLength;
  const kept = deliveries.filter((delivery) => {
    if (delivery.status === 'pending' || delivery.status === 'held') return true;
    if (delivery.createdAt < moment.now - historyMs) return false;
    surplus -= 1;
    return surplus < 0;
  });
  return kept.length === deliveries.length ? log : deliveryLogOf(kept);
}
