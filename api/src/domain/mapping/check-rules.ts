import type { SourceField } from '../candidate/candidate.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { FieldType } from '../field-value.ts';
import { refuse, type Refusal } from '../failure.ts';
import { canFit } from './fitting-types.ts';
import type { MappingRule } from './mapping-rule.ts';

const MOST_SOURCE_FIELDS = 6;

export type MappingRuleInvalid = Refusal<'MAPPING_RULE_INVALID', { employeeField: string }>;

/** The first rule that cannot be saved, or null. A rule without source fields is fine: it fills nothing. */
export function checkRules(
  rules: readonly MappingRule[],
  employeeFields: readonly EmployeeField[],
  knownSourceFields: ReadonlyMap<string, Pick<SourceField, 'label' | 'type'>>,
): MappingRuleInvalid | null {
  const fieldsByKey = new Map(employeeFields.map((field) => [field.key, field]));
  const seen = new Set<string>();
  for (const rule of rules) {
    const target = fieldsByKey.get(rule.employeeField);
    const wrong = !target
      ? `Sora has no employee field “${rule.employeeField}”. Take this rule out.`
      : seen.has(target.key)
        ? `${target.label} has two rules. Keep one of them.`
        : wrongSources(rule, target, knownSourceFields);
    if (wrong) {
      return refuse('MAPPING_RULE_INVALID', wrong, { employeeField: rule.employeeField });
    }
    seen.add(rule.employeeField);
  }
  return null;
}

function wrongSources(
  { sourceFields }: MappingRule,
  target: EmployeeField,
  known: ReadonlyMap<string, Pick<SourceField, 'label' | 'type'>>,
): string | null {
  if (sourceFields.length > MOST_SOURCE_FIELDS) {
    return `${target.label} has ${sourceFields.length} source fields. Keep the first and at most 5 fallbacks.`;
  }
  for (const [index, key] of sourceFields.entries()) {
    const source = known.get(key);
    if (!source) {
      return `${target.label} takes its value from “${key}”, which no candidate has had yet. Choose another source field, or view sample data for a candidate who has it.`;
    }
    if (sourceFields.indexOf(key) !== index) {
      return `${target.label} names ${source.label} twice. Keep one of them.`;
    }
    if (!canFit(source.type, target.type)) {
      return `${target.label} is ${NAMED[target.type]}, and ${source.label} is ${NAMED[source.type]}: it can never fill it. Choose another source field.`;
    }
  }
  return null;
}

const NAMED: Record<FieldType, string> = {
  TEXT: 'a text',
  LONG_TEXT: 'a long text',
  NUMBER: 'a number',
  MONEY: 'an amount of money',
  DATE: 'a date',
  YES_NO: 'a yes or no',
  CHOICE: 'a choice',
  CHOICES: 'several choices',
  EMAIL: 'an e-mail address',
  PHONE: 'a phone number',
  ADDRESS: 'an address',
  COUNTRY: 'a country',
  TIME_ZONE: 'a time zone',
  EMPLOYEE: 'a person',
  FILE: 'a file',
};
