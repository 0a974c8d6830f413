import type { EmployeeField } from '../../employee/employee-field.ts';
import { refuse, type Refusal } from '../../base/failure.ts';
import { fillsNothing } from './fills-nothing.ts';
import type { MappingRule } from './mapping-rule.ts';

export type RequiredFieldsUnmapped = Refusal<
  'REQUIRED_FIELDS_UNMAPPED',
  { employeeFields: readonly EmployeeField[] }
>;

/** Null when every required employee field has a rule. */
export function requiredFieldsUnmapped(
  rules: readonly MappingRule[],
  employeeFields: readonly EmployeeField[],
): RequiredFieldsUnmapped | null {
  const mapped = new Set(
    rules.filter((rule) => !fillsNothing(rule)).map(({ employeeField }) => employeeField),
  );
  const unmapped = employeeFields.filter(({ key, required }) => required && !mapped.has(key));
  if (unmapped.length === 0) return null;
  const labels = unmapped.map(({ label }) => label).join(', ');
  return refuse(
    'REQUIRED_FIELDS_UNMAPPED',
    `Required fields without a rule: ${labels}. Every hire will be flagged until someone fills them in. Add rules, or set acknowledgeUnmapped.`,
    { employeeFields: unmapped },
  );
}
