import { firstAndLastName } from '../../domain/values/name-parts.ts';
import { phoneIn } from '../../domain/values/phone.ts';
import { isUnread } from '../../domain/values/unread.ts';
import type { Phone } from '../wire/opportunity.ts';
import { fieldsOf, type CandidateParts, type DefaultField } from './candidate-parts.ts';

const field = fieldsOf('CONTACT');

/** The contact's own data; the candidacy carries a copy, which serves where the contact was not read. */
export const CONTACT_FIELDS: readonly DefaultField[] = [
  field('name', 'Name', 'TEXT', 'Full name.', (parts) => nameOf(parts)),
  field(
    'first_name',
    'First name',
    'TEXT',
    'Given and middle names, taken from the full name in Lever.',
    (parts) => firstAndLastName(nameOf(parts)).firstName,
  ),
  field(
    'last_name',
    'Last name',
    'TEXT',
    'Family name with its suffix, taken from the full name in Lever.',
    (parts) => firstAndLastName(nameOf(parts)).lastName,
  ),
  field('email', 'Email', 'EMAIL', 'First email address.', (parts) => emailsOf(parts)[0]),
  field('emails', 'All email addresses', 'CHOICES', 'Every email address.', emailsOf),
  field('phone', 'Phone', 'PHONE', 'First phone number.', ({ opportunity }) =>
    firstPhone([...(opportunity.contact.object?.phones ?? []), ...opportunity.phones]),
  ),
  field(
    'location',
    'Location',
    'TEXT',
    'Where the person lives.',
    ({ opportunity }) => opportunity.contact.object?.location?.name ?? opportunity.location,
  ),
  field(
    'headline',
    'Headline',
    'TEXT',
    'Usually the companies the person worked for.',
    ({ opportunity }) => opportunity.contact.object?.headline ?? opportunity.headline,
  ),
];

/** Empty when no one entered one. */
export function nameOf({ opportunity }: Pick<CandidateParts, 'opportunity'>): string {
  return opportunity.contact.object?.name ?? opportunity.name ?? '';
}

/** Wherever Lever keeps one of the person: an address that was replaced on the contact stays on the application. */
export function allEmailsOf({
  opportunity,
  application,
}: Pick<CandidateParts, 'opportunity' | 'application'>): readonly string[] {
  const contact = opportunity.contact.object?.emails ?? [];
  const applied = application?.email ? [application.email] : [];
  return [...new Set([...contact, ...opportunity.emails, ...applied])];
}

export function emailsOf({ opportunity }: Pick<CandidateParts, 'opportunity'>): readonly string[] {
  const own = opportunity.contact.object?.emails ?? [];
  return own.length > 0 ? own : opportunity.emails;
}

/** Taken only where there is no other. */
const NOT_CALLED = /^(?:skype|fax)$/i;

/** The first that can be called; without one, what was entered as a number, so that it can be told what it is not. */
function firstPhone(phones: readonly Phone[]): string | null {
  const numbers = phones
    .filter(({ type }) => !NOT_CALLED.test(type ?? ''))
    .map(({ value }) => value);
  const others = phones.filter(({ type }) => NOT_CALLED.test(type ?? '')).map(({ value }) => value);
  const called = [...numbers, ...others].find(
    (value) => value !== null && !isUnread(phoneIn(value)),
  );
  return called ?? numbers.find((value) => value !== null) ?? null;
}
