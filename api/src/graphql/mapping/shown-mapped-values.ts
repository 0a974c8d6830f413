import type { EmployeeField } from '../../domain/employee/employee-field.ts';
import { maySeeField } from '../../domain/employee/may-see-field.ts';
import { maySee } from '../../domain/identity/policy.ts';
import type { Viewer } from '../../domain/identity/viewer.ts';
import type { MappedValue } from '../../domain/employee/mapped-value.ts';
import type { TracedValue } from '../../domain/mapping/engine/traced-value.ts';
import type { MappedValueType } from './field.type.ts';

/**
 * What a viewer may see of mapped values. Members see those of the fields that everyone sees, and where they came
 * from, but not what they were made of: that is the provider's data about a person. Values of fields that are not
 * there any more are left out.
 */
export function shownMappedValues(
  values: readonly (MappedValue | TracedValue)[],
  employeeFields: readonly EmployeeField[],
  viewer: Viewer,
): readonly MappedValueType[] {
  const seesSources = maySee(viewer, 'candidate');
  const fields = new Map(employeeFields.map((field) => [field.key, field]));
  return values.flatMap((mapped) => {
    const employeeField = fields.get(mapped.employeeField);
    if (!employeeField) return [];
    if (!maySeeField(viewer, employeeField)) return [];
    if (mapped.forAdministrators && !maySee(viewer, 'hidden value')) return [];
    const { sourceFields, text } = mapped;
    const steps = 'steps' in mapped && seesSources ? mapped.steps : [];
    return [
      {
        employeeField,
        sourceField: sourceFields[0] ?? null,
        sourceFields,
        raw: seesSources ? mapped.raw : null,
        steps: steps.map((step) => ({ kind: step.kind, value: step.text, problem: step.problem })),
        value: text,
        problem: seesSources || mapped.problem === null ? mapped.problem : FOR_ADMINISTRATORS,
      },
    ];
  });
}

/** What a viewer may know of mapped values, for what is concluded from them: no hidden field, and no reason of a problem. */
export function mappedForViewer(
  values: readonly MappedValue[],
  employeeFields: readonly EmployeeField[],
  viewer: Viewer,
): readonly MappedValue[] {
  if (maySee(viewer, 'hidden value')) return values;
  const shown = shownMappedValues(values, employeeFields, viewer);
  const problems = new Map(shown.map((each) => [each.employeeField.key, each.problem]));
  return values.flatMap((mapped) => {
    const problem = problems.get(mapped.employeeField);
    return problem === undefined ? [] : [{ ...mapped, problem }];
  });
}

const FOR_ADMINISTRATORS = 'The value at the provider can’t be used. An administrator can see why.';
