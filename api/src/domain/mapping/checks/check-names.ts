import { mayTellPay } from '../../candidate/sensitive-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { namedIn } from '../rules/employee-fields-using.ts';
import { employeeSource, type MappingRule } from '../rules/mapping-rule.ts';
import { sourceNamed } from './check-sources.ts';
import type { RuleBackground, Wrong } from './rule-background.ts';

/** What everyone in the organization calls a person by, so that it cannot be hidden from anybody. */
export const NAME_FIELDS: readonly string[] = ['firstName', 'lastName', 'preferredName'];

/** A name that would show everyone what is for administrators. */
export function checkNames(
  { employeeField, sourceFields, transforms }: MappingRule,
  target: EmployeeField,
  background: RuleBackground,
): readonly Wrong[] {
  if (!NAME_FIELDS.includes(employeeField)) return [];
  const found: Wrong[] = [];
  const key = sourceFields.find((one) => isHidden(one, background));
  if (key !== undefined) {
    const label = sourceNamed(key, background)?.label ?? key;
    found.push({
      code: 'PAY_IN_NAME',
      message: `${target.label} is visible to everyone, but ${label} is for administrators only. Choose another source field.`,
    });
  }
  for (const [index, transform] of transforms.entries()) {
    if (transform.kind !== 'EXPRESSION') continue;
    const names = namedIn(transform.expression);
    const read = [...background.sourceFields].find(([one, field]) => {
      return mayTellPay({ ...field, key: one }) && names(one);
    });
    if (!read) continue;
    found.push({
      code: 'PAY_IN_NAME',
      message: `${target.label} is visible to everyone, but ${read[1].label} is for administrators only. Remove it from the expression.`,
      transform: index,
    });
  }
  return found;
}

function isHidden(key: string, { hidden, sourceFields }: RuleBackground): boolean {
  const other = employeeSource(key);
  if (other !== null) return hidden.has(other);
  const source = sourceFields.get(key);
  return source !== undefined && mayTellPay({ ...source, key });
}
