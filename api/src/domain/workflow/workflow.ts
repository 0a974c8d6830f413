import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';

const WorkflowSchema = defineEntity({
  name: 'Workflow',
  tableName: 'workflow',
  properties: {
    ...ownedRow,
    name: p.string(),
    description: p.string(),
    createdAt: p.datetime(),
  },
});

/** What an employee goes through, e.g. Onboarding. */
export class Workflow extends WorkflowSchema.class {}
WorkflowSchema.setClass(Workflow);
