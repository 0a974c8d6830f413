import type { Candidate, CandidateField } from '../../candidate/candidate.ts';
import { mayTellPay } from '../../candidate/sensitive-field.ts';
import type { FieldValue } from '../../values/field-value.ts';
import { questionKey, type ExpressionQuestion } from '../engine/answers.ts';
import type { Expression } from '../rules/transform.ts';
import type { Outcome } from '../engine/outcome.ts';
import { isFilled } from '../../values/typed-value.ts';
import { valueFromJson } from '../engine/value-from-json.ts';
import { ANYTHING, type MappingContext, type TransformDefinition } from './transform-definition.ts';

const MOST_LETTERS = 2000;

/** Whether its text can be evaluated is not known here: it is asked of an expression engine. */
export const expression: TransformDefinition<Expression> = {
  name: 'Expression',
  takes: ANYTHING,
  gives: () => ['TEXT'],
  givesOfNothing: () => ['TEXT'],
  check: ({ expression: text }) =>
    text.trim() === ''
      ? 'The expression is blank. Enter one, or remove the step.'
      : text.length > MOST_LETTERS
        ? `The expression has ${text.length} characters. Use up to ${MOST_LETTERS}.`
        : null,
  compile: ({ expression: text }, { forEveryone } = { forEveryone: false }) => {
    const about = forEveryone ? withoutPay : withAllFields;
    return {
      apply: (given, context) => answerTo(text, given.value, { ...context, about }),
      ofNothing: (context) => answerTo(text, null, { ...context, about }),
    };
  },
};

function answerTo(
  text: string,
  value: FieldValue | null,
  { candidate, answers, about }: MappingContext & { about: (of: Candidate) => Surroundings },
): Outcome {
  const input = { value, ...about(candidate) };
  const asks: ExpressionQuestion = { kind: 'EXPRESSION', expression: text, input };
  const answer = answers.expressions.get(questionKey(asks));
  if (!answer) return { asks };
  return 'problem' in answer ? { problem: answer.problem } : valueFromJson(answer.value);
}

interface Surroundings {
  readonly candidate: Readonly<Record<string, string | null>>;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const withAllFields = rememberedFor((candidate) => surroundings(candidate, candidate.fields));
const withoutPay = rememberedFor((candidate) =>
  surroundings(
    candidate,
    candidate.fields.filter((field) => !mayTellPay(field)),
  ),
);

/** The same object for the same candidate: rules with expressions often come in numbers. */
function rememberedFor(make: (of: Candidate) => Surroundings): (of: Candidate) => Surroundings {
  const remembered = new WeakMap<Candidate, Surroundings>();
  return (candidate) => {
    const known = remembered.get(candidate);
    if (known) return known;
    const made = make(candidate);
    remembered.set(candidate, made);
    return made;
  };
}

function surroundings(candidate: Candidate, fields: readonly CandidateField[]): Surroundings {
  const hiredAt = candidate.archive?.isHire ? candidate.archive.archivedAt : null;
  return {
    candidate: {
      name: candidate.name || null,
      email: candidate.email,
      headline: candidate.headline,
      stage: candidate.stage?.name ?? null,
      hiredAt: hiredAt && !Number.isNaN(hiredAt.getTime()) ? hiredAt.toISOString() : null,
      archiveReason: candidate.archive?.reason ?? null,
    },
    // Blank fields are left out: to an expression they are nothing.
    fields: Object.fromEntries(
      fields.filter((field) => isFilled(field)).map(({ key, value }) => [key, value]),
    ),
  };
}
