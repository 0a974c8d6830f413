import type { Pool } from 'pg';

import type { ListReads } from '../domain/overview/list-reads.ts';
import { deliveryLists } from './lists/pg-delivery-lists.ts';
import { employeeLists } from './lists/pg-employee-lists.ts';
import { importLists } from './lists/pg-import-lists.ts';
import { overviewReads } from './lists/pg-overview.ts';
import { workflowLists } from './lists/pg-workflow-lists.ts';
import { pageReader } from './lists/read-page.ts';
import { statementNames } from './statement-names.ts';

export function createListReads(pool: Pool): ListReads {
  const nameOf = statementNames();
  const page = pageReader(pool, nameOf);
  return {
    ...employeeLists(pool, page),
    ...workflowLists(page),
    ...importLists(pool, page),
    ...deliveryLists(pool, page),
    ...overviewReads(pool, nameOf),
  };
}
