import type { EmployeeField } from '../../employee/employee-field.ts';
import type { RuleBackground, Wrong } from './rule-background.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { Transform } from '../rules/transform.ts';
import { definitionOf } from '../transforms/transform-definitions.ts';

const MOST_TRANSFORMS = 12;

/** What is wrong with the settings of transforms, each for itself. */
export function checkTransforms(
  { transforms }: MappingRule,
  { label }: EmployeeField,
  background: RuleBackground,
): readonly Wrong[] {
  const found = transforms.flatMap((transform, index): Wrong[] => {
    const wrong = wrongSettings(transform, background);
    if (!wrong) return [];
    const message = `${label}, step ${index + 1}: ${wrong.message}`;
    return [{ ...wrong, message, transform: index }];
  });
  if (transforms.length <= MOST_TRANSFORMS) return found;
  const message = `${label} has ${transforms.length} steps. Use up to ${MOST_TRANSFORMS}.`;
  return [...found, { code: 'TRANSFORM_INVALID', message, transform: MOST_TRANSFORMS }];
}

function wrongSettings(
  transform: Transform,
  { expressions }: RuleBackground,
): Omit<Wrong, 'transform'> | null {
  const isExpression = transform.kind === 'EXPRESSION';
  const message = definitionOf(transform).check(transform);
  if (message !== null) {
    return { code: isExpression ? 'EXPRESSION_INVALID' : 'TRANSFORM_INVALID', message };
  }
  const problem = isExpression ? expressions.check(transform.expression) : null;
  return problem && { code: 'EXPRESSION_INVALID', ...problem };
}
