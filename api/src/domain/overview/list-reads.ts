import type { DeliveryLists } from '../delivery/delivery-lists.ts';
import type { EmployeeLists } from '../employee/employee-lists.ts';
import type { ImportLists } from '../import/import-lists.ts';
import type { WebhookArrivalReads } from '../integration/webhook-arrivals.ts';
import type { WorkflowLists } from '../workflow/workflow-lists.ts';
import type { OverviewReads } from './overview-reads.ts';

/** Everything that screens read as plain rows; a rule takes only the lists that it needs. */
export interface ListReads
  extends
    EmployeeLists,
    WorkflowLists,
    ImportLists,
    DeliveryLists,
    WebhookArrivalReads,
    OverviewReads {}
