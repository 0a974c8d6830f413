import type { FieldType, FieldValue } from '../../values/field-value.ts';
import type { Question } from './answers.ts';
import type { CompiledRule } from './compile-mapping.ts';
import type { MappedStep, TracedValue } from './traced-value.ts';
import { NOTHING_TAKEN, takeSources, type Known, type Taken } from './take-sources.ts';
import type { Outcome } from './outcome.ts';
import { wordsOf } from '../../values/typed-value.ts';
import type { MappingContext } from '../transforms/transform-definition.ts';
import { valueInWords } from '../../values/value-in-words.ts';

/** What a rule gave, and what must be known before that is final. */
export interface Applied {
  readonly mapped: TracedValue;
  readonly asks: Question | null;
}

export const NO_STEPS: readonly MappedStep[] = [];

/** Takes the sources, goes through the transforms, and suits the value to the employee field. */
export function applyRule(
  rule: CompiledRule,
  known: Known,
  { context, withSteps }: { context: MappingContext; withSteps: boolean },
): Applied {
  const { employeeField, circle } = rule;
  const taken = circle === null ? takeSources(rule, known) : NOTHING_TAKEN;
  const steps: MappedStep[] | null = withSteps ? [] : null;
  let outcome: Outcome =
    circle !== null ? { problem: circle } : taken.asks ? { asks: taken.asks } : taken.given;
  for (const { kind, apply, ofNothing } of rule.steps) {
    if (outcome === null) outcome = ofNothing ? ofNothing(context) : null;
    else if ('value' in outcome) outcome = apply(outcome, context);
    else break;
    steps?.push(stepOf(kind, outcome));
  }
  if (outcome !== null && 'value' in outcome) outcome = rule.coerce(outcome, context.answers);
  const value = outcome !== null && 'value' in outcome ? outcome.value : null;
  return {
    mapped: {
      employeeField: employeeField.key,
      sourceFields: taken.used,
      steps: steps ?? NO_STEPS,
      raw: taken.raw,
      value,
      text: value === null ? null : inWords(value, employeeField.type, taken),
      problem: outcome !== null && 'problem' in outcome ? outcome.problem : null,
    },
    asks: outcome !== null && 'asks' in outcome ? outcome.asks : null,
  };
}

/** Most values arrive as they were taken, and are in words already. */
function inWords(value: FieldValue, type: FieldType, { given, raw }: Taken): string {
  return raw !== null && value === given?.value && type === given.type
    ? raw
    : valueInWords(value, type);
}

function stepOf(kind: MappedStep['kind'], outcome: Outcome): MappedStep {
  if (outcome === null || 'asks' in outcome) return { kind, text: null, problem: null };
  return 'problem' in outcome
    ? { kind, text: null, problem: outcome.problem }
    : { kind, text: wordsOf(outcome), problem: null };
}
