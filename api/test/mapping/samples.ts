import type { Candidate, CandidateField } from '../../src/domain/candidate/candidate.ts';
import type { EmployeeField } from '../../src/domain/employee/employee-field.ts';
import type { FieldType, FieldValue } from '../../src/domain/values/field-value.ts';
import { NO_ANSWERS, type Answers } from '../../src/domain/mapping/engine/answers.ts';
import { compileMapping } from '../../src/domain/mapping/engine/compile-mapping.ts';
import { mapCandidate } from '../../src/domain/mapping/engine/map-candidate.ts';
import type { MappingRule } from '../../src/domain/mapping/rules/mapping-rule.ts';
import type { Transform } from '../../src/domain/mapping/rules/transform.ts';
import type { Outcome } from '../../src/domain/mapping/engine/outcome.ts';
import { definitionOf } from '../../src/domain/mapping/transforms/transform-definitions.ts';

export function sourceField(
  key: string,
  type: FieldType,
  value: FieldValue | null,
): CandidateField {
  return {
    key,
    type,
    value,
    label: `Label of ${key}`,
    group: 'OFFER',
    custom: false,
    description: '',
  };
}

export function employeeField(
  key: string,
  type: FieldType,
  more: Partial<EmployeeField> = {},
): EmployeeField {
  return {
    key,
    type,
    label: key,
    group: 'Job',
    required: false,
    description: '',
    custom: false,
    choices: [],
    position: 0,
    archivedAt: null,
    decidedVisibility: null,
    ...more,
  };
}

export function candidateWith(
  fields: readonly CandidateField[],
  more: Partial<Candidate> = {},
): Candidate {
  return {
    candidateId: 'c1',
    contactId: 'p1',
    name: 'Maya Okafor-Lindqvist',
    email: null,
    emails: [],
    headline: null,
    remark: null,
    stage: null,
    stageEnteredAt: null,
    isAnonymized: false,
    archive: null,
    fields,
    seenKeys: [],
    ...more,
  };
}

export function ruleFor(
  employeeFieldKey: string,
  sourceFields: readonly string[],
  more: Partial<MappingRule> = {},
): MappingRule {
  return {
    employeeField: employeeFieldKey,
    sourceFields,
    joinWith: null,
    transforms: [],
    ...more,
  };
}

/** What rules give for a candidate with these fields. */
export function mapped(
  fields: readonly CandidateField[],
  rules: readonly MappingRule[],
  targets: readonly EmployeeField[],
  answers: Answers = NO_ANSWERS,
) {
  const mapping = compileMapping(rules, targets, { withSteps: true });
  return mapCandidate(candidateWith(fields), mapping, answers);
}

/** What one transform makes of a value, and of nothing. */
export function transformed(
  transform: Transform,
  value: FieldValue | null,
  type: FieldType = 'TEXT',
  answers: Answers = NO_ANSWERS,
): Outcome {
  const definition = definitionOf(transform);
  const wrong = definition.check(transform);
  if (wrong !== null) throw new Error(wrong);
  const { apply, ofNothing } = definition.compile(transform);
  const context = { candidate: candidateWith([]), answers };
  if (value === null) return ofNothing?.(context) ?? null;
  return apply({ value, type }, context);
}

/** What is wrong with its settings. */
export function wrongSettings(transform: Transform): string | null {
  return definitionOf(transform).check(transform);
}
