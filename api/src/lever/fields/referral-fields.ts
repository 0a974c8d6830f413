import type { FormField } from '../wire/form.ts';
import {
  fieldsOf,
  person,
  type CandidateParts,
  type DefaultField,
  type FoundField,
} from './candidate-parts.ts';
import { formFields } from './form-fields.ts';
import { textOf, utcDay } from './read-value.ts';

const field = fieldsOf('REFERRAL');

/** The questions of Lever's own referral form, which have no identifiers: they are known by their texts. */
const STANDARD = {
  referrerName: 'name of referrer',
  relationship: 'relationship',
  comments: 'notes / comments',
} as const;

export const REFERRAL_FIELDS: readonly DefaultField[] = [
  field('referrer', 'Referrer', 'EMPLOYEE', 'Who referred them, if a colleague.', (p) =>
    person(p, p.referral?.referrer),
  ),
  field('referrer_name', 'Name of referrer', 'TEXT', 'From the referral form.', (p) =>
    answer(p, STANDARD.referrerName),
  ),
  field('relationship', 'Relationship', 'CHOICE', 'How the referrer knows them.', (p) =>
    answer(p, STANDARD.relationship),
  ),
  field('comments', 'Notes / Comments', 'LONG_TEXT', 'What the referrer wrote.', (p) =>
    answer(p, STANDARD.comments),
  ),
  field('referred_on', 'Referred on', 'DATE', 'Date of the referral.', (p) =>
    utcDay(p.referral?.createdAt),
  ),
];

/** What the account added to its referral form. */
export function referralCustomFields({ referral }: CandidateParts): readonly FoundField[] {
  if (!referral) return [];
  const standard = new Set<string>(Object.values(STANDARD));
  return formFields(
    'REFERRAL',
    referral,
    referral.fields.filter((entry) => !standard.has(normalized(entry))),
  );
}

function answer({ referral }: CandidateParts, question: string): string | null {
  return textOf(referral?.fields.find((entry) => normalized(entry) === question)?.value);
}

function normalized(entry: FormField): string {
  return entry.text?.toLowerCase() ?? '';
}
