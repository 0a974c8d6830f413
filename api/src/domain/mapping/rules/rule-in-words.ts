import type { SourceField, SourceFieldGroup } from '../../candidate/candidate.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { EMPLOYEE_SOURCE_PREFIX, type MappingRule } from './mapping-rule.ts';
import { transformInWords } from './transform-in-words.ts';

/** Whose labels stand for keys. */
export interface NamedFields {
  readonly employeeFields: readonly Pick<EmployeeField, 'key' | 'label'>[];
  readonly sourceFields: readonly Pick<SourceField, 'key' | 'label' | 'group'>[];
}

const GROUPS: Record<SourceFieldGroup, string> = {
  CONTACT: 'Contact',
  OPPORTUNITY: 'Opportunity',
  APPLICATION: 'Application',
  POSTING: 'Posting',
  REQUISITION: 'Requisition',
  OFFER: 'Offer',
  REFERRAL: 'Referral',
  FORM: 'Profile form',
};

/**
 * A rule on one line: "Offer › T-shirt size, else Contact › Name; upper case; table of 3 values".
 * `atLength`: with every row of its tables.
 */
export function ruleInWords(rule: MappingRule, fields: NamedFields, atLength = false): string {
  const names = rule.sourceFields.map((key) => sourceInWords(key, fields));
  const sources =
    rule.joinWith === null || names.length < 2
      ? names.join(', else ')
      : `${names.join(' and ')}, joined with “${rule.joinWith}”`;
  const steps = rule.transforms.map((transform) => transformInWords(transform, atLength));
  return [sources, ...steps].filter(Boolean).join('; ');
}

function sourceInWords(key: string, { employeeFields, sourceFields }: NamedFields): string {
  const source = sourceFields.find((field) => field.key === key);
  if (source) return `${GROUPS[source.group]} › ${source.label}`;
  const employeeField = employeeFields.find(
    (field) => `${EMPLOYEE_SOURCE_PREFIX}${field.key}` === key,
  );
  return employeeField ? `Employee › ${employeeField.label}` : `“${key}”`;
}
