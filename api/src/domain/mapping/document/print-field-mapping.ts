import type { SourceField } from '../../candidate/candidate.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { fillsNothing } from '../rules/fills-nothing.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from './parse-field-mapping.ts';
import { printedSource } from './source-reference.ts';
import { printedTransform } from './transform-document.ts';

/**
 * Rules as one readable JSON document: in the order of the employee fields, only with what is not as usual, and
 * without ids of this installation or of one account at the provider. The same rules always give the same text.
 */
export function printFieldMapping(
  rules: readonly MappingRule[],
  {
    employeeFields,
    sourceFields,
  }: { employeeFields: readonly EmployeeField[]; sourceFields: readonly SourceField[] },
): string {
  const order = new Map(employeeFields.map(({ key }, index) => [key, index]));
  const place = ({ employeeField }: MappingRule) => order.get(employeeField) ?? order.size;
  const printed = rules
    .filter((rule) => !fillsNothing(rule))
    .toSorted((a, b) => place(a) - place(b) || (a.employeeField < b.employeeField ? -1 : 1));
  const filled = new Set(printed.map(({ employeeField }) => employeeField));
  const document = {
    format: DOCUMENT_FORMAT,
    version: DOCUMENT_VERSION,
    employeeFields: employeeFields
      .filter(({ custom, key }) => custom && filled.has(key))
      .map(printedEmployeeField),
    rules: printed.map(({ employeeField, sourceFields: keys, joinWith, transforms }) => ({
      employeeField,
      from: keys.map((key) => printedSource(key, sourceFields)),
      ...(joinWith !== null && { joinWith }),
      ...(transforms.length > 0 && { transforms: transforms.map(printedTransform) }),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function printedEmployeeField(field: EmployeeField): object {
  const { key, label, group, type, choices, required, description } = field;
  return {
    key,
    label,
    group,
    type,
    ...(choices.length > 0 && { choices }),
    ...(required && { required }),
    ...(description && { description }),
  };
}
