import type { Candidate, CandidateField } from '../candidate/candidate.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { FieldValue } from '../field-value.ts';
import { coerceValue } from './coerce-value.ts';
import type { MappingRule } from './mapping-rule.ts';
import { isList } from './value-kind.ts';
import { valueInWords } from './value-in-words.ts';

/** What the rules give for one employee field. */
export interface MappedValue {
  readonly employeeField: string;
  /** The source field that was filled. Null when none was. */
  readonly sourceField: { readonly key: string; readonly label: string } | null;
  /** What the source field holds, in words. */
  readonly raw: string | null;
  readonly value: FieldValue | null;
  /** What the employee gets, in words. */
  readonly text: string | null;
  /** Why there is no value although the source field holds one, e.g. "“soon” is not a date". */
  readonly problem: string | null;
}

/**
 * Applies the rules to a candidate: one value for each employee field, in their order. The first filled
 * source field of a rule decides, also when its value cannot be used. A source field that this candidate
 * lacks is an empty one. An anonymized candidate gives nothing. Never throws.
 */
export function mapCandidate(
  candidate: Candidate,
  rules: readonly MappingRule[],
  employeeFields: readonly EmployeeField[],
): readonly MappedValue[] {
  const filled = new Map<string, CandidateField & { value: FieldValue }>();
  for (const field of candidate.isAnonymized ? [] : candidate.fields) {
    if (isFilled(field)) filled.set(field.key, field);
  }
  const ruleFor = new Map(rules.map((rule) => [rule.employeeField, rule]));
  return employeeFields.map((employeeField) => {
    const keys = ruleFor.get(employeeField.key)?.sourceFields ?? [];
    const source = keys.map((key) => filled.get(key)).find((field) => field !== undefined);
    return source ? mapValue(employeeField, source) : nothing(employeeField);
  });
}

function mapValue(
  employeeField: EmployeeField,
  source: CandidateField & { value: FieldValue },
): MappedValue {
  const raw = valueInWords(source.value, source.type);
  const mapped = {
    employeeField: employeeField.key,
    sourceField: { key: source.key, label: source.label },
    raw,
  };
  const coerced = coerceValue(source.value, source.type, employeeField.type, raw.trim());
  if ('because' in coerced) {
    return {
      ...mapped,
      value: null,
      text: null,
      problem: `“${shortened(raw)}” ${coerced.because}`,
    };
  }
  const text = valueInWords(coerced.value, employeeField.type);
  return { ...mapped, value: coerced.value, text, problem: null };
}

function nothing({ key }: EmployeeField): MappedValue {
  return {
    employeeField: key,
    sourceField: null,
    raw: null,
    value: null,
    text: null,
    problem: null,
  };
}

function isFilled(field: CandidateField): field is CandidateField & { value: FieldValue } {
  if (field.value === null || field.value === undefined) return false;
  if (isList(field.value)) return field.value.some((entry) => entry.trim() !== '');
  return valueInWords(field.value, field.type).trim() !== '';
}

/** Long answers make poor messages. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
