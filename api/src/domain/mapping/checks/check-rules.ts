import type { SourceField } from '../../candidate/candidate.ts';
import { visibilityOf, type EmployeeField } from '../../employee/employee-field.ts';
import type { ExpressionEngine } from '../engine/expression-engine.ts';
import { checkNames } from './check-names.ts';
import { checkSources } from './check-sources.ts';
import { checkTransforms } from './check-transforms.ts';
import { checkTypes } from './check-types.ts';
import { fieldsForAdministrators } from '../rules/fields-for-administrators.ts';
import { circleInWords, lookUpOrder } from '../engine/look-up-order.ts';
import type { MappingProblem } from '../engine/mapping-problem.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { RuleBackground, Wrong } from './rule-background.ts';

/** What rules are checked against. */
export interface RulesBackground {
  readonly employeeFields: readonly EmployeeField[];
  /** Default ones, and custom ones that a candidate has had. */
  readonly sourceFields: readonly Pick<SourceField, 'key' | 'label' | 'type' | 'custom'>[];
  readonly expressions: Pick<ExpressionEngine, 'check'>;
}

/**
 * All that keeps rules from being used, in their order. A rule without source fields and transforms is fine: it
 * fills nothing. Whether types fit is known only for rules that are otherwise right.
 */
export function checkRules(
  rules: readonly MappingRule[],
  { employeeFields, sourceFields, expressions }: RulesBackground,
): readonly MappingProblem[] {
  const background: RuleBackground = {
    employeeFields: new Map(employeeFields.map((field) => [field.key, field])),
    sourceFields: new Map(sourceFields.map((field) => [field.key, field])),
    ruled: new Set(
      rules
        .filter((rule) => rule.sourceFields.length > 0 || rule.transforms.length > 0)
        .map((rule) => rule.employeeField),
    ),
    hidden: new Set(
      [
        ...employeeFields.filter((field) => visibilityOf(field) === 'ADMINISTRATORS'),
        ...fieldsForAdministrators(rules, employeeFields, sourceFields),
      ].map(({ key }) => key),
    ),
    expressions,
  };
  const { circles } = lookUpOrder(rules);
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const isSecond = seen.has(rule.employeeField);
    seen.add(rule.employeeField);
    const found = checkRule(rule, background, {
      isSecond,
      circle: circles.get(rule.employeeField),
    });
    return found.map(({ code, message, transform = null, position = null }) => {
      return { employeeField: rule.employeeField, code, message, transform, position };
    });
  });
}

function checkRule(
  rule: MappingRule,
  background: RuleBackground,
  { isSecond, circle }: { isSecond: boolean; circle: readonly string[] | undefined },
): readonly Wrong[] {
  const target = background.employeeFields.get(rule.employeeField);
  if (!target) {
    return [
      {
        code: 'UNKNOWN_EMPLOYEE_FIELD',
        message: `Sora has no employee field “${rule.employeeField}”. Remove this rule.`,
      },
    ];
  }
  const found: Wrong[] = [];
  if (isSecond) {
    found.push({
      code: 'DOUBLE_RULE',
      message: `${target.label} has two rules. Keep one.`,
    });
  }
  found.push(...checkSources(rule, target, background), ...checkNames(rule, target, background));
  if (circle) {
    const words = circleInWords(circle, (key) => background.employeeFields.get(key)?.label ?? key);
    found.push({
      code: 'CYCLIC_LOOK_UP',
      message: `${words}. This is a loop: choose another source field for one of them.`,
    });
  }
  found.push(...checkTransforms(rule, target, background));
  return found.length > 0 ? found : checkTypes(rule, target, background);
}
