import { BUILT_IN_EMPLOYEE_FIELDS } from '../../domain/employee/employee-field.ts';
import type { Viewer } from '../../domain/identity/viewer.ts';
import type { MappedValue } from '../../domain/mapping/map-candidate.ts';
import type { MappedValueType } from './field.type.ts';

const FIELDS = new Map(BUILT_IN_EMPLOYEE_FIELDS.map((field) => [field.key, field]));

/** What a viewer may see of mapped values: pay is for administrators. */
export function shownMappedValues(
  values: readonly MappedValue[],
  viewer: Viewer,
): readonly MappedValueType[] {
  return values.flatMap(({ employeeField, sourceField, raw, text, problem }) => {
    const field = FIELDS.get(employeeField);
    if (!field || (field.type === 'MONEY' && viewer.role !== 'ADMINISTRATOR')) return [];
    return [{ employeeField: field, sourceField, raw, value: text, problem }];
  });
}
