import type { SourceField } from '../../candidate/candidate.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { DocumentProblem, FieldMappingDocument } from './parse-field-mapping.ts';
import { exceededLimits } from '../checks/rule-limits.ts';
import { referredTo, type SourceReference } from './source-reference.ts';

/** The rules of a document by the keys of this account, or everything that it names and that is not there. */
export function resolveDocument(
  document: FieldMappingDocument,
  {
    employeeFields,
    sourceFields,
  }: { employeeFields: readonly EmployeeField[]; sourceFields: readonly SourceField[] },
): readonly MappingRule[] | { readonly problems: readonly DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const known = new Set(employeeFields.map(({ key }) => key));
  const rules = document.rules.map(({ employeeField, from, joinWith, transforms }, index) => {
    const path = `$.rules[${index}]`;
    if (!known.has(employeeField)) {
      const message = `Employee field “${employeeField}” doesn’t exist and isn’t defined in the document.`;
      problems.push({ path: `${path}.employeeField`, employeeField, message });
    }
    const keys = from.map((source, place) => {
      const resolved = resolveSource(source, sourceFields);
      if ('key' in resolved) return resolved.key;
      problems.push({ path: `${path}.from[${place}]`, employeeField, message: resolved.problem });
      return '';
    });
    return { employeeField, sourceFields: keys, joinWith, transforms };
  });
  for (const { employeeField, transform, message } of exceededLimits(rules)) {
    const index = rules.findLastIndex((rule) => rule.employeeField === employeeField);
    const inside = transform === null ? '' : `.transforms[${transform}]`;
    problems.push({ path: `$.rules[${index}]${inside}`, employeeField, message });
  }
  return problems.length > 0 ? { problems } : rules;
}

function resolveSource(
  source: string | SourceReference,
  sourceFields: readonly SourceField[],
): { readonly key: string } | { readonly problem: string } {
  if (typeof source === 'string') return { key: source };
  const [only, ...more] = referredTo(source, sourceFields);
  const called = `called “${source.label}” in the group ${source.group}`;
  if (!only) {
    return {
      problem: `No source field is ${called}. View sample data for a candidate who has it to make it available, or remove it.`,
    };
  }
  return more.length === 0
    ? { key: only.key }
    : {
        problem: `${more.length + 1} source fields are ${called}. Add the description of the one you mean.`,
      };
}
