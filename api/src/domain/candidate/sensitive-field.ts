import type { FieldType } from '../values/field-value.ts';
import type { SourceField } from './candidate.ts';

const SENSITIVE_TYPES: ReadonlySet<FieldType> = new Set([
  'EMAIL',
  'PHONE',
  'MONEY',
  'ADDRESS',
  'FILE',
  'EMPLOYEE',
  'LONG_TEXT',
]);

/** Default fields that say who somebody is, without their type or label telling. */
const ABOUT_ONE_PERSON =
  /^(?:contact\.(?:name|first_name|last_name|location|headline)|application\.(?:name|company)|offer\.candidate_name|referral\.referrer_name)$|\.(?:emails|phones|links)$/;

const PAY_WORDS = words(
  'salar(?:y|ies)|wages?|pay|paid|compensation|bonus(?:es)?|commission|equity|stock|shares|relocation',
);

const PRIVATE_WORDS = words(
  'bank|iban|bic|swift|routing|sort code|account|ssn|sin|nino|social security|national insurance',
  'tax|tin|passports?|(?:national|government|personal) id|id (?:card|number)|licen[cs]e|visas?|immigration|work permit',
  'birth|birthdays?|birthdate|dob|age|gender|sex|pronouns?|race|racial|ethnic(?:ity)?|nationality|citizenship',
  'disab\\w*|religio\\w*|health|medical|illness|pregnan\\w*|allerg\\w*|diet\\w*|blood|veterans?|military|sexual|orientation|criminal|convict\\w*',
  'marital|married|spouse|partner|child(?:ren)?|dependents?|dependants?|emergency|next of kin',
  '(?:home|private|street|postal|mailing) address|post(?:al)? ?code|zip(?: code)?|passwords?|secret|pin',
  '(?:first|last|middle|given|family|preferred|legal|maiden|full|nick|candidate|referrer) ?names?|surname|nickname|name of \\w+',
  'e ?mails?|phone|mobile|cell(?:phone)?|telephone|whatsapp|linkedin|skype',
);

/** What is said about pay that is the same for many people. */
const ABOUT_PAY_ONLY = words('currency|interval|frequency|period|schedule|cycle|grade|band|type');

/** Of fields that the customer defined: amounts and days tell pay and birthdays, in whatever language they are called. */
const SENSITIVE_WHERE_CUSTOM: ReadonlySet<FieldType> = new Set(['NUMBER', 'DATE']);

/** Whether what a field holds is shown to no one who looks at many candidates at once, unless masked. */
export function isSensitive({
  key,
  label,
  type,
  custom,
}: Pick<SourceField, 'key' | 'label' | 'type' | 'custom'>): boolean {
  if (SENSITIVE_TYPES.has(type) || ABOUT_ONE_PERSON.test(key)) return true;
  if (custom && SENSITIVE_WHERE_CUSTOM.has(type)) return true;
  const said = label.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  if (PRIVATE_WORDS.test(said)) return true;
  return PAY_WORDS.test(said) && !(isText(type) && ABOUT_PAY_ONLY.test(said));
}

/** Default fields that tell pay without being an amount of money, or what recruiters wrote for themselves. */
const FOR_ADMINISTRATORS =
  /^(?:offer\.(?:salary_amount|salary_interval|compensation_currency|offered_equity)|requisition\.internal_notes)$/;

/** Whether a field holds pay, or what recruiters wrote for themselves, by its type and kind. */
export function isConfidential({ key, type }: Pick<SourceField, 'key' | 'type'>): boolean {
  return type === 'MONEY' || type === 'FILE' || FOR_ADMINISTRATORS.test(key);
}

/** Whether a field may tell pay: what a customer's own number counts, no one but the customer knows. */
export function mayTellPay(field: Pick<SourceField, 'key' | 'type' | 'custom'>): boolean {
  return isConfidential(field) || (field.custom && field.type === 'NUMBER');
}

/**
 * Whether what a source field holds is for administrators until one of them says otherwise: pay, and whatever the
 * customer defined at the provider, since no one but the customer knows what it holds. What it is called says
 * nothing.
 */
export function isForAdministrators(field: Pick<SourceField, 'key' | 'type' | 'custom'>): boolean {
  return field.custom || isConfidential(field);
}

/** Whether a text that a customer's own field holds looks like an amount, a number of somebody's papers, or an address. */
export function looksPrivate(text: string): boolean {
  return /\p{Nd}[\p{Nd}\s.,'’-]*\p{Nd}[\p{Nd}\s.,'’-]*\p{Nd}|\p{Sc}|@/u.test(text);
}

/** Whether a text was masked. */
export function isMasked(text: string): boolean {
  return text.endsWith('•••') || text.startsWith('•••');
}

/** No more than the first character, or the domain of an email address. Masking twice changes nothing. */
export function masked(text: string): string {
  const address = /^[^\s@]+@([^\s@]+)$/.exec(text.trim());
  if (address) return `•••@${address[1]}`;
  const [first] = text.trim();
  return first && first !== '•' ? `${first}•••` : '•••';
}

function isText(type: FieldType): boolean {
  return type === 'TEXT' || type === 'CHOICE';
}

function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${alternatives.join('|')})\b`, 'i');
}
