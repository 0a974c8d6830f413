import { isConfidential } from '../../candidate/sensitive-field.ts';
import { visibilityOf, type EmployeeField } from '../../employee/employee-field.ts';
import { employeeSource, type MappingRule } from '../mapping-rule.ts';
import { sourceNamed } from './check-sources.ts';
import type { RuleBackground, Wrong } from './rule-background.ts';

/** What everyone in the organization calls a person by, so that it cannot be hidden from anybody. */
export const NAME_FIELDS: readonly string[] = ['firstName', 'lastName', 'preferredName'];

/** A name that would show everyone what is for administrators. */
export function checkNames(
  { employeeField, sourceFields }: MappingRule,
  target: EmployeeField,
  background: RuleBackground,
): readonly Wrong[] {
  if (!NAME_FIELDS.includes(employeeField)) return [];
  const key = sourceFields.find((one) => isHidden(one, background));
  if (key === undefined) return [];
  const label = sourceNamed(key, background)?.label ?? key;
  return [
    {
      code: 'PAY_IN_NAME',
      message: `${target.label} is shown to everyone, and ${label} is for administrators. Choose another source field.`,
    },
  ];
}

function isHidden(key: string, { employeeFields, sourceFields }: RuleBackground): boolean {
  const other = employeeSource(key);
  if (other === null) {
    const source = sourceFields.get(key);
    return source !== undefined && isConfidential({ key, type: source.type });
  }
  const field = employeeFields.get(other);
  return field !== undefined && visibilityOf(field) === 'ADMINISTRATORS';
}
