import type { SourceField } from '../../candidate/candidate.ts';
import { isForAdministrators } from '../../candidate/sensitive-field.ts';
import { visibilityOf, type EmployeeField } from '../../employee/employee-field.ts';
import { NAME_FIELDS } from '../checks/check-names.ts';
import { employeeSource, type MappingRule } from './mapping-rule.ts';

/**
 * Built-in fields whose type cannot hold pay, and the names, which no rule may fill from it: see check-names.ts. Their
 * expressions do not get to read it.
 */
export const ALWAYS_AS_DECIDED: ReadonlySet<string> = new Set([
  ...NAME_FIELDS,
  'workEmail',
  'personalEmail',
  'startsOn',
  'manager',
  'timeZone',
]);

/**
 * The employee fields that these rules fill from something for administrators, so that their values are too:
 * directly, by way of another employee field, or by an expression, which reads whatever it likes. Without those
 * about which somebody has decided. `sourceFields`: the default fields at least; a field that is not among them is
 * one that the customer defined.
 */
export function fieldsForAdministrators(
  rules: readonly MappingRule[],
  employeeFields: readonly EmployeeField[],
  sourceFields: readonly Pick<SourceField, 'key' | 'type' | 'custom'>[],
): readonly EmployeeField[] {
  const fields = new Map(employeeFields.map((field) => [field.key, field]));
  const sources = new Map(sourceFields.map((field) => [field.key, field]));
  const byTarget = new Map(rules.map((rule) => [rule.employeeField, rule]));

  const isHidden = (key: string, seen: ReadonlySet<string>): boolean => {
    const other = employeeSource(key);
    if (other === null) {
      const source = sources.get(key);
      return source === undefined || isForAdministrators(source);
    }
    const field = fields.get(other);
    if (field && visibilityOf(field) === 'ADMINISTRATORS') return true;
    if (field?.decidedVisibility || ALWAYS_AS_DECIDED.has(other) || seen.has(other)) return false;
    const rule = byTarget.get(other);
    return rule !== undefined && readsHidden(rule, new Set([...seen, other]));
  };
  const readsHidden = (rule: MappingRule, seen: ReadonlySet<string>): boolean =>
    rule.transforms.some(({ kind }) => kind === 'EXPRESSION') ||
    rule.sourceFields.some((key) => isHidden(key, seen));

  return rules.flatMap((rule) => {
    const field = fields.get(rule.employeeField);
    if (!field || field.decidedVisibility !== null || ALWAYS_AS_DECIDED.has(field.key)) return [];
    return readsHidden(rule, new Set([field.key])) ? [field] : [];
  });
}
