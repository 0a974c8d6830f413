import type { CandidateField } from '../../domain/candidate/candidate.ts';
import type { FieldValue } from '../../domain/field-value.ts';
import { applicationCustomFields } from './application-fields.ts';
import { sourceField, type CandidateParts } from './candidate-parts.ts';
import { DEFAULT_FIELDS } from './default-fields.ts';
import { formFields } from './form-fields.ts';
import { offerCustomFields } from './offer-fields.ts';
import { referralCustomFields } from './referral-fields.ts';
import { requisitionCustomFields } from './requisition-custom-fields.ts';

/** All fields of a candidate: the default ones in the order of the catalogue, then the custom ones, each once. */
export function candidateFields(parts: CandidateParts): readonly CandidateField[] {
  const fields = new Map<string, CandidateField>();
  for (const field of DEFAULT_FIELDS) {
    fields.set(field.key, { ...sourceField(field), value: filled(field.read(parts)) });
  }
  for (const field of [
    ...applicationCustomFields(parts),
    ...requisitionCustomFields(parts),
    ...offerCustomFields(parts),
    ...referralCustomFields(parts),
    // Of a form that was filled in twice, the newest answers come first and stay.
    ...parts.forms.flatMap((form) => formFields('FORM', form, form.fields)),
  ]) {
    if (!fields.has(field.key)) fields.set(field.key, field);
  }
  return [...fields.values()];
}

/** The default fields of somebody whose data was wiped. */
export function emptyFields(): readonly CandidateField[] {
  return DEFAULT_FIELDS.map((field) => Object.assign(sourceField(field), { value: null }));
}

function filled(value: FieldValue | null | undefined): FieldValue | null {
  if (value === undefined || value === '') return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}
