import type { AuditTarget } from './audit-target.ts';

/** Where an expectation comes from: Lever's own words, answers that others recorded, others' code, or our conclusion. */
export type Source = 'lever docs' | 'third party: recorded' | 'third party' | 'inferred';

/**
 * What an audit asks of its target beyond reading. `write` is allowed by --write; the others only the sandbox can offer:
 * consenting to OAuth without a person, sending webhooks to this machine, hiring people, and control routes.
 */
export type Need = 'write' | 'oauth' | 'deliveries' | 'hires' | 'control';

/** One expectation of Lever's API. Its id is permanent: an audit may be dropped, but its id is never given again. */
export interface Audit {
  readonly id: `LVR-${number}`;
  readonly level: 'MUST' | 'SHOULD';
  readonly source: Source;
  /** Goes on after “it should”. */
  readonly should: string;
  readonly needs?: readonly Need[];
  /** Throws AssertionError when the target does otherwise, and AuditSkipped when it has nothing to look at. */
  readonly run: (target: AuditTarget) => Promise<void>;
}

/** The target has nothing that this audit could look at. */
export class AuditSkipped extends Error {
  override readonly name = 'AuditSkipped';
}

/** The value, or the reason why the audit is skipped. */
export function given<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new AuditSkipped(`the target has no ${what}`);
  return value;
}
