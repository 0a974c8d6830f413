import type { Candidate } from '../../candidate/candidate.ts';
import { FIELD_TYPES, type FieldType } from '../../values/field-value.ts';
import type { Answers } from '../engine/answers.ts';
import type { Transform } from '../rules/transform.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { TypedValue } from '../../values/typed-value.ts';

/** All there is to know about one kind of transform. */
export interface TransformDefinition<T extends Transform> {
  /** As people call it. */
  readonly name: string;
  /** The types that it can take. TEXT stands also for what is known only with the value. */
  readonly takes: readonly FieldType[];
  /** The types that it can give when it takes one of type `from`. */
  gives(transform: T, from: FieldType): readonly FieldType[];
  /** The types that it can give when it is given nothing; left out when that is nothing. */
  givesOfNothing?(transform: T): readonly FieldType[];
  /** What is wrong with its settings and what to do, in a sentence with its full stop; null when they are fine. */
  check(transform: T): string | null;
  /** Made ready for many candidates. Its settings are fine. */
  compile(transform: T, target?: CompileTarget): CompiledTransform;
}

/** What becomes of the value in the end. */
export interface CompileTarget {
  /** It is shown to everyone, so pay may not get into it. */
  readonly forEveryone: boolean;
}

export interface CompiledTransform {
  /** Never throws, also when the value is of a type that it cannot take. */
  readonly apply: (given: TypedValue, context: MappingContext) => Outcome;
  /** Left out when nothing stays nothing. */
  readonly ofNothing?: (context: MappingContext) => Outcome;
}

/** What a transform may look at besides the value that it is given. */
export interface MappingContext {
  readonly candidate: Candidate;
  readonly answers: Answers;
}

/** A text can hold anything: whether it is what a transform takes is known with its value. */
export const TEXTS: readonly FieldType[] = ['TEXT', 'LONG_TEXT', 'CHOICE', 'CHOICES'];
export const ANYTHING: readonly FieldType[] = FIELD_TYPES;
