import type { SourceField } from '../../candidate/candidate.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import type { ExpressionEngine } from '../engine/expression-engine.ts';
import type { MappingProblemCode } from '../engine/mapping-problem.ts';

/** What is wrong with one rule, in the order in which its editor shows it. */
export type Wrong = {
  readonly code: MappingProblemCode;
  /** Names the employee field. */
  readonly message: string;
  readonly transform?: number;
  readonly position?: number | null;
};

/** What the parts of a rule are looked up in. */
export interface RuleBackground {
  readonly employeeFields: ReadonlyMap<string, EmployeeField>;
  readonly sourceFields: ReadonlyMap<string, Pick<SourceField, 'label' | 'type' | 'custom'>>;
  /** Employee fields with a rule that fills them. */
  readonly ruled: ReadonlySet<string>;
  /** Employee fields that are for administrators, or become so by these rules. */
  readonly hidden: ReadonlySet<string>;
  readonly expressions: Pick<ExpressionEngine, 'check'>;
}
