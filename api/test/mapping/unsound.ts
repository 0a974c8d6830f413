import type { EmployeeField } from '../../src/domain/employee/employee-field.ts';
import type { FieldValue } from '../../src/domain/values/field-value.ts';
import type { TracedValue } from '../../src/domain/mapping/engine/traced-value.ts';
import { isSoundMoney } from '../../src/domain/values/money-text.ts';
import { isList, isMoney, isPerson } from '../../src/domain/values/value-kind.ts';

/** What a mapping must never give, in words; null when all is well. */
export function unsound(
  values: readonly TracedValue[],
  employeeFields: readonly EmployeeField[],
): string | null {
  if (values.length !== employeeFields.length) return `${values.length} values`;
  for (const [index, field] of employeeFields.entries()) {
    const mapped = values[index];
    const wrong = mapped ? wrongWith(mapped, field) : 'missing';
    if (wrong) return `${field.key}: ${wrong}, in ${JSON.stringify(mapped)}`;
  }
  return null;
}

function wrongWith(
  { employeeField, value, text, problem, raw, sourceFields }: TracedValue,
  field: EmployeeField,
): string | null {
  if (employeeField !== field.key) return 'the value of another field';
  if ((value === null) !== (text === null))
    return 'a value without words, or words without a value';
  if (problem !== null && value !== null) return 'a problem and a value';
  if ((raw === null) !== (sourceFields.length === 0)) return 'a source that holds nothing';
  return value === null || isOfType(value, field) ? null : `not of type ${field.type}`;
}

function isOfType(value: FieldValue, { type, choices }: EmployeeField): boolean {
  switch (type) {
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value);
    case 'YES_NO':
      return typeof value === 'boolean';
    case 'CHOICES':
      return isList(value) && (choices.length === 0 || value.every((one) => choices.includes(one)));
    case 'CHOICE':
      return typeof value === 'string' && (choices.length === 0 || choices.includes(value));
    case 'MONEY':
      return typeof value === 'object' && isMoney(value) && isSoundMoney(value);
    case 'EMPLOYEE':
      return typeof value === 'object' && isPerson(value) && typeof value.employeeId === 'string';
    case 'DATE':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    default:
      return typeof value === 'string';
  }
}
