import type { EmployeeField } from '../../employee/employee-field.ts';
import type { SourceField } from '../../candidate/candidate.ts';
import type { FieldFacts } from '../../candidate/field-facts.ts';

/** A source field with what is known of it from the candidates that were read. */
export interface CataloguedField extends SourceField, FieldFacts {
  /** Null for default fields, which are known without having been seen. */
  readonly firstSeenAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** What it was called before it was renamed at the provider. */
  readonly previousLabel: string | null;
  readonly relabeledAt: Date | null;
  /** It is no longer among the fields of candidates who should have it. */
  readonly vanished: boolean;
  /** What may have taken the place of one that vanished. */
  readonly maybeRenamedTo: CataloguedField | null;
  /** The employee fields whose rule uses it, in the published mapping or in the draft. */
  readonly usedBy: readonly EmployeeField[];
}
