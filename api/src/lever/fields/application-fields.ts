import {
  fieldsOf,
  person,
  type CandidateParts,
  type DefaultField,
  type FoundField,
} from './candidate-parts.ts';
import { formFields } from './form-fields.ts';
import { slugInWords, utcDay } from './read-value.ts';

const field = fieldsOf('APPLICATION');

export const APPLICATION_FIELDS: readonly DefaultField[] = [
  field('type', 'Type', 'CHOICE', 'Posting, referral, or added by a user.', (p) =>
    slugInWords(p.application?.type),
  ),
  field('applied_on', 'Applied on', 'DATE', 'Date of the application.', (p) =>
    utcDay(p.application?.createdAt),
  ),
  field(
    'name',
    'Name as applied',
    'TEXT',
    'As the applicant entered it.',
    (p) => p.application?.name,
  ),
  field(
    'email',
    'Email as applied',
    'EMAIL',
    'As the applicant entered it.',
    (p) => p.application?.email,
  ),
  field(
    'phone',
    'Phone as applied',
    'PHONE',
    'As the applicant entered it.',
    (p) => p.application?.phone?.value,
  ),
  field(
    'company',
    'Current company',
    'TEXT',
    'Where they worked then.',
    (p) => p.application?.company,
  ),
  field(
    'comments',
    'Comments',
    'LONG_TEXT',
    'Comments added by the applicant.',
    (p) => p.application?.comments,
  ),
  field(
    'links',
    'Links as applied',
    'CHOICES',
    'Profiles and websites.',
    (p) => p.application?.links,
  ),
  field(
    'timezone',
    'Time zone',
    'TIME_ZONE',
    'Where the application was sent from.',
    (p) => p.application?.timezone,
  ),
  field('user', 'Referred or added by', 'EMPLOYEE', 'Who referred or added them.', (p) =>
    person(p, p.application?.user),
  ),
  field(
    'posting_owner',
    'Posting owner as applied',
    'EMPLOYEE',
    'Owner of the posting at the time.',
    (p) => person(p, p.application?.postingOwner),
  ),
  field(
    'hiring_manager',
    'Hiring manager as applied',
    'EMPLOYEE',
    'The posting’s hiring manager at the time.',
    (p) => person(p, p.application?.postingHiringManager),
  ),
  field(
    'hiring_manager_on_hire',
    'Hiring manager when hired',
    'EMPLOYEE',
    'The requisition’s hiring manager when hired.',
    (p) => person(p, p.application?.requisitionForHire?.hiringManagerOnHire),
  ),
];

/** Answers to the posting's own questions. In a referral the same list repeats the referral form. */
export function applicationCustomFields({ application }: CandidateParts): readonly FoundField[] {
  if (!application || application.type === 'referral') return [];
  return application.customQuestions.flatMap((form) =>
    formFields('APPLICATION', form, form.fields),
  );
}
