import { isAboutPay } from '../../domain/candidate/sensitive-field.ts';
import type { EmployeeField } from '../../domain/employee/employee-field.ts';
import type { Viewer } from '../../domain/identity/viewer.ts';
import type { MappedValue, TracedValue } from '../../domain/mapping/mapped-value.ts';
import { employeeSource } from '../../domain/mapping/mapping-rule.ts';
import type { MappedValueType } from './field.type.ts';

/**
 * What a viewer may see of mapped values: pay is for administrators, and so is what another value was made of, where that
 * is pay or may be. Values of fields that are not there any more are left out.
 */
export function shownMappedValues(
  values: readonly (MappedValue | TracedValue)[],
  employeeFields: readonly EmployeeField[],
  viewer: Viewer,
): readonly MappedValueType[] {
  const fields = new Map(employeeFields.map((field) => [field.key, field]));
  return values.flatMap((mapped) => {
    const employeeField = fields.get(mapped.employeeField);
    if (!employeeField) return [];
    if (employeeField.type === 'MONEY' && viewer.role !== 'ADMINISTRATOR') return [];
    const { sourceFields, text } = mapped;
    const isHidden = viewer.role !== 'ADMINISTRATOR' && mayQuotePay(mapped, fields);
    const raw = isHidden ? null : mapped.raw;
    const problem = isHidden && mapped.problem !== null ? FOR_ADMINISTRATORS : mapped.problem;
    const steps = 'steps' in mapped && !isHidden ? mapped.steps : [];
    return [
      {
        employeeField,
        sourceField: sourceFields[0] ?? null,
        sourceFields,
        raw,
        steps: steps.map((step) => ({ kind: step.kind, value: step.text, problem: step.problem })),
        value: text,
        problem,
      },
    ];
  });
}

const FOR_ADMINISTRATORS = 'What Lever has cannot be used. An administrator sees why';

/** An expression reads whatever it likes, and names no source field. */
function mayQuotePay(
  { sourceFields }: MappedValue,
  employeeFields: ReadonlyMap<string, EmployeeField>,
): boolean {
  if (sourceFields.length === 0) return true;
  return sourceFields.some((source) => {
    const other = employeeSource(source.key);
    return isAboutPay(source) || (other !== null && employeeFields.get(other)?.type === 'MONEY');
  });
}
