import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../candidate/candidate.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import { employeeFields } from '../employee/employee-fields.ts';
import { personReference } from '../employee/employee-value.ts';
import { Employee } from '../employee/employee.ts';
import { planChanges, type PlannedChange } from '../employee/plan-changes.ts';
import { compileMapping } from '../mapping/engine/compile-mapping.ts';
import { mapWithAnswers } from '../mapping/engine/map-with-answers.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import type { TracedValue } from '../mapping/engine/traced-value.ts';
import type { MappingRule } from '../mapping/rules/mapping-rule.ts';
import type { ExpressionEngine } from '../mapping/engine/expression-engine.ts';
import type { Match } from './decide-match.ts';
import { findMatch } from './find-match.ts';
import type { HireSource } from './hire-source.ts';
import type { Import } from './import.ts';
import type { RunInstructions } from './import-run.ts';
import { newerHire } from './newer-hire.ts';
import { withoutCircle } from './without-circle.ts';

export interface ImportPlan {
  readonly source: HireSource;
  readonly fields: readonly EmployeeField[];
  /** One for each employee field, in their order. */
  readonly values: readonly TracedValue[];
  readonly match: Match<Employee>;
  /** A newer hire of the same employee, which counts instead. */
  readonly newer: Import | null;
  /** None while a choice is needed, and none when a newer hire counts. */
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
    instructions: RunInstructions;
    /** When the hire happened, by the provider's clock; null when it has not yet. */
    happenedAt: Date | null;
    /** Imports of newer hires that came to nothing at the provider, and do not count. */
    undone?: readonly string[];
    /** Where the candidate is from. */
    source: HireSource;
    /** Whether the values tell how they came about, for somebody who works on the rules. */
    withSteps: boolean;
  },
): Promise<ImportPlan> {
  const { candidate, instructions, source, withSteps } = input;
  const fields = await employeeFields(ports.em);
  const mapping = compileMapping(input.rules, fields, { withSteps });
  const values = await mapWithAnswers(ports, candidate, mapping);
  const match = await findMatch(ports.em, { candidate, values, instructions, source });
  const employee = match.kind === 'UPDATE' ? match.employee : null;
  const hire = { candidateId: candidate.candidateId, happenedAt: input.happenedAt };
  const newer = employee && (await newerHire(ports.em, employee.id, hire, input.undone));
  const changes =
    match.kind === 'CHOICE' || newer
      ? []
      : await planEmployee(ports.em, employee, { fields, values, instructions });
  return { source, fields, values, match, newer, changes };
}

/** What changes on one employee, null for a new one. */
export async function planEmployee(
  em: EntityManager,
  employee: Employee | null,
  plan: {
    fields: readonly EmployeeField[];
    values: readonly MappedValue[];
    instructions: RunInstructions;
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
