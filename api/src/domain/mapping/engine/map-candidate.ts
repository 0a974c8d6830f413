import type { Candidate, CandidateField } from '../../candidate/candidate.ts';
import { questionKey, type Answers, type Question } from './answers.ts';
import { applyRule, NO_STEPS, type Applied } from './apply-rule.ts';
import type { CompiledMapping } from './compile-mapping.ts';
import type { TracedValue } from './traced-value.ts';
import type { FilledField } from './take-sources.ts';
import { isFilled } from '../../values/typed-value.ts';

/**
 * Applies the rules to a candidate: one value for each employee field, in their order. A source field that this
 * candidate lacks is an empty one. An anonymized candidate gives nothing, not even constants. Where `answers`
 * lacks one that is needed, it is among `questions`, once, and the value is empty until it is there. Never throws.
 */
export function mapCandidate(
  candidate: Candidate,
  mapping: CompiledMapping,
  answers: Answers,
): { readonly values: readonly TracedValue[]; readonly questions: readonly Question[] } {
  const { employeeFields, rules, withSteps } = mapping;
  const applied: (Applied | undefined)[] = Array.from({ length: employeeFields.length });
  const questions = new Map<string, Question>();
  if (!candidate.isAnonymized) {
    const known = { filled: filledFields(candidate, mapping.places), applied };
    const context = { candidate, answers };
    for (const rule of rules) {
      const one = applyRule(rule, known, { context, withSteps });
      applied[rule.position] = one;
      if (one.asks) questions.set(questionKey(one.asks), one.asks);
    }
  }
  return {
    values: employeeFields.map(({ key }, position) => applied[position]?.mapped ?? nothing(key)),
    questions: [...questions.values()],
  };
}

/** The filled ones of the fields that rules use, each in its place. */
function filledFields(
  { fields }: Candidate,
  places: CompiledMapping['places'],
): readonly (FilledField | undefined)[] {
  const filled: (FilledField | undefined)[] = Array.from({ length: places.size });
  for (const field of fields) {
    const place = places.get(field.key);
    if (place !== undefined && isFilledField(field)) filled[place] = field;
  }
  return filled;
}

function isFilledField(field: CandidateField): field is FilledField {
  return isFilled(field);
}

function nothing(employeeField: string): TracedValue {
  return {
    employeeField,
    sourceFields: [],
    steps: NO_STEPS,
    raw: null,
    value: null,
    text: null,
    problem: null,
  };
}
