import type { EntityManager } from '@mikro-orm/core';

import type { SourceField } from '../../candidate/candidate.ts';
import { knownSourceFields } from '../../provider/known-source-fields.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { employeeFields } from '../../employee/employee-fields.ts';
import type { ExpressionEngine } from '../engine/expression-engine.ts';
import type { Providers } from '../../provider/providers.ts';

/** What rules are checked against, and named by. */
export interface RuleSurroundings {
  readonly employeeFields: readonly EmployeeField[];
  readonly sourceFields: readonly SourceField[];
  readonly expressions: ExpressionEngine;
}

export interface RulePorts {
  readonly em: EntityManager;
  readonly providers: Providers;
  readonly expressions: ExpressionEngine;
}

export async function ruleSurroundings(
  ports: RulePorts,
  integrationId: string,
): Promise<RuleSurroundings> {
  return {
    employeeFields: await employeeFields(ports.em),
    sourceFields: await knownSourceFields(ports, integrationId),
    expressions: ports.expressions,
  };
}
