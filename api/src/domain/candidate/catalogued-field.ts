import type { DistinctValue } from '../catalogue-reads.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { SourceField } from './candidate.ts';

/** A source field with what is known of it from the candidates that were read. */
export interface CataloguedField extends SourceField {
  /** Null for default fields, which are known without having been seen. */
  readonly firstSeenAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** What it was called before it was renamed at the provider. */
  readonly previousLabel: string | null;
  readonly relabeledAt: Date | null;
  /** Of the candidates that were read last; null before any was. */
  readonly fill: FieldFill | null;
  /** Its examples are masked, and it has no distinct values. */
  readonly sensitive: boolean;
  /** Of hires, newest first. */
  readonly examples: readonly string[];
  /** Of hires, the most frequent first. */
  readonly distinctValues: readonly DistinctValue[];
  /** It is no longer among the fields of candidates who should have it. */
  readonly vanished: boolean;
  /** What may have taken the place of one that vanished. */
  readonly maybeRenamedTo: CataloguedField | null;
  /** The employee fields whose rule uses it, in the published mapping or in the draft. */
  readonly usedBy: readonly EmployeeField[];
}

export interface FieldFill {
  readonly candidates: number;
  readonly filled: number;
}
