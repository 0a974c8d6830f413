import type { Columns } from '../base/entity.ts';
import type { Page, PageRequest } from '../base/page.ts';
import type { Delivery } from './delivery.ts';

export type DeliveryRow = Columns<Omit<Delivery, 'body'>>;

/** The list of deliveries, one SQL statement. Always of one organization. */
export interface DeliveryLists {
  deliveries(
    organizationId: string,
    request: PageRequest & { integrationId: string },
  ): Promise<Page<DeliveryRow>>;
}
