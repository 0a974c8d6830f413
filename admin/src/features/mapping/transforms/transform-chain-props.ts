import type { graphql } from '@sora/schema';

import type { Transform, TransformKind } from './transform.ts';

export type FieldType = ReturnType<typeof graphql.scalar<'FieldType'>>;

/** What one step gives for the sample candidate, in words. */
export interface MappedStep {
  kind: TransformKind;
  value: string | null;
  problem: string | null;
}

/** What is wrong with a rule, found when it is written. */
export interface RuleProblem {
  message: string;
  /** Index of the step that is wrong; null when it is none. */
  transform: number | null;
  /** Where in the step's expression, counted from 0. */
  position: number | null;
}

export interface TransformChainProps {
  transforms: readonly Transform[];
  /** What the first step is given; undefined while the rule has no source field. */
  sourceType: FieldType | undefined;
  /** What the last step has to fit. */
  employeeField: { key: string; label: string; type: FieldType; choices: readonly string[] };
  /** Values of the source fields that recent hires had, the most frequent first. */
  distinctValues: readonly { value: string; count: number }[];
  /** One for each step that was reached; none while there is no sample. */
  steps: readonly MappedStep[];
  problems: readonly RuleProblem[];
  /** Whose steps these are: the employee field's name, for people who don't see the row. */
  label: string;
}
