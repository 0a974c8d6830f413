import type { Candidate, CandidateField } from '../../domain/candidate/candidate.ts';
import type { FieldValue } from '../../domain/values/field-value.ts';
import { applicationCustomFields } from './application-fields.ts';
import { sourceField, type CandidateParts, type FoundField } from './candidate-parts.ts';
import { DEFAULT_FIELDS } from './default-fields.ts';
import { formFields } from './form-fields.ts';
import { offerCustomFields } from './offer-fields.ts';
import { referralCustomFields } from './referral-fields.ts';
import { requisitionCustomFields } from './requisition-custom-fields.ts';

/**
 * All fields of a candidate: the default ones in the order of the catalogue, then the custom ones, each once.
 * Custom fields of no known type are only among the keys.
 */
export function candidateFields(parts: CandidateParts): Pick<Candidate, 'fields' | 'seenKeys'> {
  const fields = new Map<string, CandidateField>();
  for (const field of DEFAULT_FIELDS) {
    fields.set(field.key, { ...sourceField(field), value: filled(field.read(parts)) });
  }
  const custom = customFields(parts);
  for (const field of custom) {
    if (field.type !== null && !fields.has(field.key)) fields.set(field.key, field);
  }
  return {
    fields: [...fields.values()],
    seenKeys: [...new Set(custom.map((field) => field.key))],
  };
}

function customFields(parts: CandidateParts): readonly FoundField[] {
  return [
    ...applicationCustomFields(parts),
    ...requisitionCustomFields(parts),
    ...offerCustomFields(parts),
    ...referralCustomFields(parts),
    // Of a form that was filled in twice, the newest answers come first and stay.
    ...parts.forms.flatMap((form) => formFields('FORM', form, form.fields)),
  ];
}

/** The default fields of somebody whose data was wiped. */
export function emptyFields(): Pick<Candidate, 'fields' | 'seenKeys'> {
  const fields = DEFAULT_FIELDS.map((field) => ({ ...sourceField(field), value: null }));
  return { fields, seenKeys: [] };
}

function filled(value: FieldValue | null | undefined): FieldValue | null {
  if (value === undefined || value === '') return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}
