import type { EmployeeField } from '../../employee/employee-field.ts';
import type { RuleBackground, Wrong } from './rule-background.ts';
import { employeeSource, type MappingRule } from '../rules/mapping-rule.ts';

const MOST_SOURCE_FIELDS = 6;
const MOST_LETTERS_BETWEEN = 20;

export function checkSources(
  { sourceFields, joinWith }: MappingRule,
  { label }: EmployeeField,
  background: RuleBackground,
): readonly Wrong[] {
  const found: Wrong[] = [];
  if (sourceFields.length > MOST_SOURCE_FIELDS) {
    const message = `${label} has ${sourceFields.length} source fields. Use up to ${MOST_SOURCE_FIELDS}.`;
    found.push({ code: 'TOO_MANY_SOURCE_FIELDS', message });
  }
  if (joinWith !== null && joinWith.length > MOST_LETTERS_BETWEEN) {
    const message = `${label} joins its source fields with ${joinWith.length} characters. Use up to ${MOST_LETTERS_BETWEEN}.`;
    found.push({ code: 'TOO_MANY_SOURCE_FIELDS', message });
  }
  for (const [index, key] of sourceFields.entries()) {
    const unknown = unknownSource(key, label, background);
    if (unknown) {
      found.push({ code: 'UNKNOWN_SOURCE_FIELD', message: unknown });
    } else if (sourceFields.indexOf(key) !== index) {
      const message = `${label} uses ${sourceNamed(key, background)?.label ?? key} twice. Keep one.`;
      found.push({ code: 'TOO_MANY_SOURCE_FIELDS', message });
    }
  }
  return found;
}

function unknownSource(key: string, label: string, background: RuleBackground): string | null {
  const other = employeeSource(key);
  const source = sourceNamed(key, background);
  if (other === null) {
    return source
      ? null
      : `${label} uses “${key}”, which no candidate has had yet. Choose another source field, or view sample data for a candidate who has it.`;
  }
  if (!source) {
    return `${label} uses “${other}”, which is not an employee field. Choose another source field.`;
  }
  return background.ruled.has(other)
    ? null
    : `${label} uses ${source.label}, which no rule fills. Add a rule for it first, or choose another source field.`;
}

/** A source field of the candidate, or an employee field that stands as one. */
export function sourceNamed(
  key: string,
  { sourceFields, employeeFields }: RuleBackground,
): Pick<EmployeeField, 'label' | 'type'> | undefined {
  const other = employeeSource(key);
  return other === null ? sourceFields.get(key) : employeeFields.get(other);
}
