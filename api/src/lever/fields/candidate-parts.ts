import type {
  CandidateField,
  SourceField,
  SourceFieldGroup,
} from '../../domain/candidate/candidate.ts';
import type { FieldType, FieldValue, PersonReference } from '../../domain/values/field-value.ts';
import type { ProfileForm, Referral } from '../wire/form.ts';
import type { Posting, Requisition, RequisitionField } from '../wire/job.ts';
import type { Offer } from '../wire/offer.ts';
import type { Application, Opportunity } from '../wire/opportunity.ts';

/** Everything that was read of one candidate. */
export interface CandidateParts {
  readonly opportunity: Opportunity;
  readonly application: Application | null;
  readonly posting: Posting | null;
  readonly requisition: Requisition | null;
  readonly requisitionFields: readonly RequisitionField[];
  readonly offer: Offer | null;
  /** Why none of the offers counts; null where one does, and where there is none. */
  readonly noOfferBecause: string | null;
  readonly referral: Referral | null;
  /** Newest first. Empty when they were not asked for. */
  readonly forms: readonly ProfileForm[];
  /** The archive reason's name. */
  readonly archiveReason: string | null;
  /** People who work in Lever, by their id. */
  readonly people: ReadonlyMap<string, PersonReference>;
}

/** A field that every candidate has, filled or not, and how it is read. */
export interface DefaultField extends SourceField {
  read(parts: CandidateParts): FieldValue | null | undefined;
}

/** A custom field that was found. Without a type when it is blank and Lever does not tell its type. */
export type FoundField = CandidateField | (Omit<CandidateField, 'type' | 'value'> & Untyped);

export interface Untyped {
  readonly type: null;
  readonly value: null;
}

/** Makes the fields of one group; `key` is completed by the group's prefix. */
export function fieldsOf(group: SourceFieldGroup) {
  return (
    key: string,
    label: string,
    type: FieldType,
    description: string,
    read: DefaultField['read'],
  ): DefaultField => ({
    key: `${group.toLowerCase()}.${key}`,
    label,
    group,
    type,
    custom: false,
    description,
    read,
  });
}

/** The field as the catalogue shows it. */
export function sourceField(field: SourceField): SourceField {
  const { key, label, group, type, custom, description } = field;
  return { key, label, group, type, custom, description };
}

export function person(parts: CandidateParts, userId: unknown): PersonReference | null {
  return typeof userId === 'string' ? (parts.people.get(userId) ?? null) : null;
}
