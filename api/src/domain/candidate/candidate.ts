import type { FieldType, FieldValue } from '../values/field-value.ts';
import type { Standing } from './standing.ts';

/** Where a source field comes from, in the order in which people see them. */
export const SOURCE_FIELD_GROUPS = [
  'CONTACT',
  'OPPORTUNITY',
  'APPLICATION',
  'POSTING',
  'REQUISITION',
  'OFFER',
  'REFERRAL',
  'FORM',
] as const;
export type SourceFieldGroup = (typeof SOURCE_FIELD_GROUPS)[number];

/** One mappable piece of a candidate. */
export interface SourceField {
  /** Stable, e.g. `offer.salary_amount`; custom fields keep the provider's own stable key. */
  readonly key: string;
  readonly label: string;
  readonly group: SourceFieldGroup;
  readonly type: FieldType;
  /** Whether the customer defined it at the provider. */
  readonly custom: boolean;
  readonly description: string;
}

/** A source field with what one candidate holds in it; blank texts are null. */
export interface CandidateField extends SourceField {
  readonly value: FieldValue | null;
}

/** A candidacy as it was just read. */
export interface Candidate extends Standing {
  /** May be empty. */
  readonly name: string;
  /** The first address. */
  readonly email: string | null;
  /** Every address that the provider has of the person, as it was written there. */
  readonly emails: readonly string[];
  readonly headline: string | null;
  /** What a person should know of how it was read, in a sentence: e.g. that no offer counts. */
  readonly remark: string | null;
  /** Default fields always, in catalogue order, then the custom ones that this candidate has. */
  readonly fields: readonly CandidateField[];
  /** Keys of the custom fields that the candidate has, also those that are blank and therefore of no known type. */
  readonly seenKeys: readonly string[];
}

export interface Archive {
  readonly archivedAt: Date;
  /** The archive reason's name, e.g. "Hired". */
  readonly reason: string;
  /** Whether the reason is of type hired. Names can be edited and say nothing. */
  readonly isHire: boolean;
}

export interface Stage {
  readonly id: string;
  readonly name: string;
}

/** What a list of candidates shows. */
export interface CandidateSummary {
  readonly candidateId: string;
  readonly name: string;
  readonly email: string | null;
  readonly headline: string | null;
  readonly stage: string | null;
  readonly hiredAt: Date | null;
}
