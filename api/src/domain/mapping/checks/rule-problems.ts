import { refuse, type Refusal } from '../../base/failure.ts';
import { checkRules } from './check-rules.ts';
import type { MappingProblem } from '../engine/mapping-problem.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { exceededLimits } from './rule-limits.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';

export type MappingRuleInvalid = Refusal<
  'MAPPING_RULE_INVALID',
  { employeeField: string; problems: readonly MappingProblem[] }
>;

/** Why rules cannot be published, one or more for each that cannot. Rules beyond all limits are not looked into. */
export function ruleProblems(
  rules: readonly MappingRule[],
  surroundings: RuleSurroundings,
): readonly MappingProblem[] {
  const exceeded = exceededLimits(rules);
  return exceeded.length > 0 ? exceeded : checkRules(rules, surroundings);
}

/** Null without problems. */
export function rulesInvalid(problems: readonly MappingProblem[]): MappingRuleInvalid | null {
  const [first] = problems;
  if (!first) return null;
  const { employeeField, message } = first;
  return refuse('MAPPING_RULE_INVALID', message, { employeeField, problems });
}
