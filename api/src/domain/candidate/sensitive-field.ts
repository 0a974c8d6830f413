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

/** Whether what a field holds is shown to nobody who looks at many candidates at once, unless masked. */
export function isSensitive({
  key,
  label,
  type,
}: Pick<SourceField, 'key' | 'label' | 'type'>): boolean {
  if (SENSITIVE_TYPES.has(type) || ABOUT_ONE_PERSON.test(key)) return true;
  const said = label.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  if (PRIVATE_WORDS.test(said)) return true;
  return PAY_WORDS.test(said) && !(isText(type) && ABOUT_PAY_ONLY.test(said));
}

/** Whether a field is likely to hold somebody's pay, by what it is called. */
export function isAboutPay({ label }: Pick<SourceField, 'label'>): boolean {
  return PAY_WORDS.test(label.replaceAll(/[^\p{L}\p{N}]+/gu, ' '));
}

/** No more than the first character, or the domain of an e-mail address. Masking twice changes nothing. */
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
