import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import { employeeFields } from '../employee/employee-fields.ts';
import { personReference } from '../employee/employee-value.ts';
import { Employee } from '../employee/employee.ts';
import { planChanges, type PlannedChange } from '../employee/plan-changes.ts';
import { compileMapping } from '../mapping/compile-mapping.ts';
import { mapWithAnswers } from '../mapping/map-with-answers.ts';
import type { MappedValue, TracedValue } from '../mapping/mapped-value.ts';
import type { MappingRule } from '../mapping/mapping-rule.ts';
import type { ExpressionEngine } from '../ports.ts';
import type { Match } from './decide-match.ts';
import { findMatch } from './find-match.ts';
import type { ImportInstructions } from './import.ts';
import { withoutCircle } from './without-circle.ts';

export interface ImportPlan {
  readonly fields: readonly EmployeeField[];
  /** One for each employee field, in their order. */
  readonly values: readonly TracedValue[];
  readonly match: Match<Employee>;
  /** None while a choice is needed. */
  readonly changes: readonly PlannedChange[];
}

/**
 * What an import of this candidate would do, and all that it does: imports, samples and previews are planned here
 * and nowhere else. Reads, and writes nothing.
 */
export async function planImport(
  ports: { em: EntityManager; expressions: ExpressionEngine },
  input: {
    candidate: Candidate;
    rules: readonly MappingRule[];
    instructions: ImportInstructions;
    /** Whether the values tell how they came about, for somebody who works on the rules. */
    withSteps: boolean;
  },
): Promise<ImportPlan> {
  const { candidate, instructions, withSteps } = input;
  const fields = await employeeFields(ports.em);
  const mapping = compileMapping(input.rules, fields, { withSteps });
  const values = await mapWithAnswers(ports, candidate, mapping);
  const match = await findMatch(ports.em, { candidate, values, instructions });
  const changes =
    match.kind === 'CHOICE'
      ? []
      : await planEmployee(ports.em, match.kind === 'UPDATE' ? match.employee : null, {
          fields,
          values,
          instructions,
        });
  return { fields, values, match, changes };
}

/** What changes on one employee, null for a new one. */
export async function planEmployee(
  em: EntityManager,
  employee: Employee | null,
  plan: {
    fields: readonly EmployeeField[];
    values: readonly MappedValue[];
    instructions: ImportInstructions;
  },
): Promise<readonly PlannedChange[]> {
  const managerId = employee?.managerId;
  const manager = managerId ? await em.findOne(Employee, { id: managerId }) : null;
  const changes = planChanges(employee, plan.fields, plan.values, {
    overwritePinned: plan.instructions.overwritePinned ?? false,
    manager: manager && personReference(manager),
  });
  return withoutCircle(em, employee, changes);
}
