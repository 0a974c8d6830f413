import type { EmployeeField } from '../../domain/employee/employee-field.ts';
import type { Viewer } from '../../domain/identity/viewer.ts';
import type { MappedValue, TracedValue } from '../../domain/mapping/mapped-value.ts';
import type { MappedValueType } from './field.type.ts';

/** What a viewer may see of mapped values: pay is for administrators. Values of fields that are not there any more are left out. */
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
    const { sourceFields, raw, text, problem } = mapped;
    const steps = 'steps' in mapped ? mapped.steps : [];
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
