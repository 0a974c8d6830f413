import type { CandidateField } from '../../candidate/candidate.ts';
import type { Question } from './answers.ts';
import type { Applied } from './apply-rule.ts';
import type { CompiledRule, CompiledSource } from './compile-mapping.ts';
import type { UsedSourceField } from '../../employee/mapped-value.ts';
import { isFilled, wordsOf, type TypedValue } from '../../values/typed-value.ts';
import { valueInWords } from '../../values/value-in-words.ts';

/** What is known when a rule is applied. */
export interface Known {
  /** The candidate's filled fields, by their place among those that rules use. */
  readonly filled: readonly (FilledField | undefined)[];
  /** What the rules before gave, by the position of the employee field. */
  readonly applied: readonly (Applied | undefined)[];
}

export type FilledField = CandidateField & TypedValue;

export interface Taken {
  readonly given: TypedValue | null;
  readonly used: readonly UsedSourceField[];
  /** In words. */
  readonly raw: string | null;
  /** What must be known before the value is. */
  readonly asks: Question | null;
}

export const NOTHING_TAKEN: Taken = { given: null, used: [], raw: null, asks: null };

/** The first source that is filled decides, also when its value cannot be used; or all that are filled, joined. */
export function takeSources({ sources, joinWith }: CompiledRule, known: Known): Taken {
  const all: Taken[] = [];
  for (const source of sources) {
    const taken =
      source.from === 'CANDIDATE'
        ? ofCandidate(known.filled[source.place])
        : ofEmployee(source, known.applied[source.place]);
    if (taken.asks || (joinWith === null && taken.given)) return taken;
    if (taken.given) all.push(taken);
  }
  return joinWith === null || all.length === 0 ? NOTHING_TAKEN : joined(all, joinWith);
}

function ofCandidate(field: FilledField | undefined): Taken {
  if (!field) return NOTHING_TAKEN;
  return {
    given: field,
    used: [{ key: field.key, label: field.label }],
    raw: valueInWords(field.value, field.type),
    asks: null,
  };
}

function ofEmployee(
  { type, used }: Extract<CompiledSource, { from: 'EMPLOYEE' }>,
  other: Applied | undefined,
): Taken {
  if (!other) return NOTHING_TAKEN;
  if (other.asks) return { ...NOTHING_TAKEN, asks: other.asks };
  const given = { value: other.mapped.value, type };
  if (!isFilled(given)) return NOTHING_TAKEN;
  return { given, used: [used], raw: other.mapped.text, asks: null };
}

function joined(all: readonly Taken[], joinWith: string): Taken {
  const raw = all.map(({ given }) => (given ? wordsOf(given) : '')).join(joinWith);
  return {
    given: { value: raw, type: 'TEXT' },
    used: all.flatMap(({ used }) => used),
    raw,
    asks: null,
  };
}
