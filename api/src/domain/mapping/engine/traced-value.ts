import type { MappedValue } from '../../employee/mapped-value.ts';
import type { TransformKind } from '../rules/transform.ts';

/** A value with how it came about, for people who work on the rules. */
export interface TracedValue extends MappedValue {
  /** One for each transform that was reached, in order. */
  readonly steps: readonly MappedStep[];
}

export interface MappedStep {
  readonly kind: TransformKind;
  /** In words; null for nothing. */
  readonly text: string | null;
  readonly problem: string | null;
}
