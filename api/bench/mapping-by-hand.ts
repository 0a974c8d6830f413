/**
 * What mapping-work.ts describes as rules, written as plain functions by somebody who knows these 40 fields and
 * needs no others: one Map of the candidate's fields, and straight code for each employee field. The facts are the
 * same (tables of countries, regions and time zones, the library for phone numbers, how days and money read);
 * what is compared is the way from the fields to the values.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import type { Candidate, CandidateField } from '../src/domain/candidate/candidate.ts';
import { nameParts } from '../src/domain/values/name-parts.ts';
import type { FieldValue, Money, PersonReference } from '../src/domain/values/field-value.ts';
import { dayInWords } from '../src/domain/values/calendar-day.ts';
import { countryIn, countryName } from '../src/domain/values/country.ts';
import { dayIn } from '../src/domain/values/day-in.ts';
import { inTitleCase } from '../src/domain/values/title-case.ts';
import { isUnread, type Unread } from '../src/domain/values/unread.ts';
import type { TracedValue } from '../src/domain/mapping/engine/traced-value.ts';
import { moneyInWords } from '../src/domain/values/money-text.ts';
import { regionsOf } from '../src/domain/values/region.ts';
import { timeZoneIn } from '../src/domain/values/time-zone.ts';
import { CHOICES, DEPARTMENTS, EMPLOYMENT, PEOPLE } from './mapping-work.ts';

const byEmail = new Map(PEOPLE.map((person) => [person.email, person]));
const byName = new Map(PEOPLE.map((person) => [person.name.toLowerCase(), person]));
const departments = new Map(DEPARTMENTS.map(({ from, to }) => [from.toLowerCase(), to]));
const employments = new Map(EMPLOYMENT.map(({ from, to }) => [from.toLowerCase(), to]));
const states = regionsOf('US');

/** What a field of one value holds, as text. */
function worded({ value }: CandidateField): string {
  return typeof value === 'object' ? '' : String(value);
}

/** The same values as `mapCandidate` gives by the rules. */
export function mapByHand(candidate: Candidate): readonly TracedValue[] {
  const fields = new Map<string, CandidateField>();
  for (const field of candidate.fields) if (field.value !== null) fields.set(field.key, field);
  const first = (...keys: string[]) => {
    for (const key of keys) {
      const field = fields.get(key);
      if (field) return field;
    }
    return undefined;
  };
  const name = first('contact.name');
  const names = name && nameParts(worded(name), 'AUTO');
  const firstName = text('firstName', name, names?.given);
  const lastName = text('lastName', name, names?.family);
  const salary = first('offer.salary');
  const country = first('posting.country');
  const tags = first('opportunity.tags');
  return [
    firstName,
    lastName,
    text('preferredName', first('contact.first_name'), inTitleCase),
    email('workEmail', first('application.email')),
    email('personalEmail', first('custom.email', 'contact.email')),
    phone('phone', first('contact.phone', 'application.phone')),
    text('jobTitle', first('offer.job_title', 'posting.title', 'requisition.name')),
    text(
      'department',
      first('offer.department', 'posting.department'),
      (department) => departments.get(department.toLowerCase()) ?? department,
    ),
    text('team', first('offer.team', 'posting.team', 'requisition.team')),
    location(first('posting.location'), country),
    text('employmentType', first('posting.commitment'), (kind) =>
      employments.get(kind.toLowerCase()),
    ),
    day('startsOn', first('offer.anticipated_start_date')),
    manager(first('offer.direct_manager', 'offer.hiring_manager')),
    timeZone(first('application.timezone')),
    money('salary', salary, (amount) => amount),
    money('monthlySalary', salary, monthly),
    money('hourlySalary', salary, hourly),
    bonus(first('custom.bonus')),
    text('equity', first('offer.offered_equity'), (equity) => equity.toUpperCase()),
    size(first('custom.size')),
    deliveredOn(first('custom.delivery')),
    decidedOn(first('custom.decision')),
    day('signedOn', first('offer.signed_on')),
    day('appliedOn', first('application.applied_on')),
    visa(first('custom.visa')),
    yesNo('backfill', first('requisition.backfill')),
    countryValue(country),
    homeCountry(first('custom.country')),
    state(first('custom.state')),
    made('company', undefined, null, 'Acme', 'Acme'),
    hours(first('custom.hours')),
    amount(first('offer.salary_amount')),
    list('tags', tags),
    listText('firstTag', tags, ([tag]) => tag ?? ''),
    listText('emails', first('contact.emails'), (emails) => emails.join('; ')),
    text('notes', first('application.comments')),
    fullName(firstName, lastName),
    text('level', first('posting.level'), sentenceCase),
    referrer(first('referral.referrer')),
    text('stage', first('opportunity.stage')),
  ];
}

function made(
  employeeField: string,
  source: CandidateField | undefined,
  raw: string | null,
  value: FieldValue | null,
  words: string | null,
  problem: string | null = null,
): TracedValue {
  const sourceFields = source ? [{ key: source.key, label: source.label }] : [];
  return { employeeField, sourceFields, steps: [], raw, value, text: words, problem };
}

function empty(key: string): TracedValue {
  return made(key, undefined, null, null, null);
}

function wrong(key: string, source: CandidateField, raw: string, why: string): TracedValue {
  return made(key, source, raw, null, null, `“${raw}” ${why}`);
}

function text(
  key: string,
  source: CandidateField | undefined,
  change: string | undefined | ((words: string) => string | undefined) = (words) => words,
): TracedValue {
  if (!source) return empty(key);
  const raw = worded(source);
  const value = (typeof change === 'function' ? change(raw.trim()) : change) || null;
  return made(key, source, raw, value, value);
}

function known(read: string | Unread): string | null {
  return isUnread(read) ? null : read;
}

function sentenceCase(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1).toLowerCase();
}

function email(key: string, source: CandidateField | undefined): TracedValue {
  if (!source) return empty(key);
  const raw = worded(source);
  const value = raw.toLowerCase();
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)
    ? made(key, source, raw, value, value)
    : wrong(key, source, raw, 'is not an email address');
}

function phone(key: string, source: CandidateField | undefined): TracedValue {
  if (!source) return empty(key);
  const raw = worded(source);
  const parsed = parsePhoneNumberFromString(raw, { defaultCountry: 'US', extract: false });
  return parsed?.isValid()
    ? made(key, source, raw, parsed.number, parsed.number)
    : wrong(key, source, raw, 'is not a valid phone number');
}

function location(
  place: CandidateField | undefined,
  country: CandidateField | undefined,
): TracedValue {
  const parts = [];
  const sourceFields = [];
  if (place) parts.push(worded(place));
  if (country) parts.push(countryName(worded(country)) ?? '');
  for (const source of [place, country]) {
    if (source) sourceFields.push({ key: source.key, label: source.label });
  }
  const words = parts.join(' · ') || null;
  return { ...made('location', undefined, words, words, words), sourceFields };
}

function day(key: string, source: CandidateField | undefined): TracedValue {
  if (!source) return empty(key);
  const value = known(dayIn(worded(source)));
  const words = value && dayInWords(value);
  return words
    ? made(key, source, words, value, words)
    : wrong(key, source, worded(source), 'is not a date');
}

function personInWords(person: PersonReference): string {
  return person.email ? `${person.name} (${person.email})` : person.name;
}

function manager(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('manager');
  const person = source.value as PersonReference;
  const raw = personInWords(person);
  const found = byEmail.get((person.email ?? '').toLowerCase());
  if (found) return made('manager', source, raw, found, personInWords(found));
  const problem = `The manager ${raw} is not an employee in Sora yet`;
  return made('manager', source, raw, null, null, problem);
}

function referrer(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('referrer');
  const person = source.value as PersonReference;
  const raw = personInWords(person);
  const found = byName.get(person.name.toLowerCase());
  return found
    ? made('referrer', source, raw, found, personInWords(found))
    : wrong('referrer', source, raw, 'is not an employee in Sora yet');
}

function timeZone(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('timeZone');
  const raw = worded(source);
  const value = timeZoneIn(raw);
  return isUnread(value)
    ? wrong('timeZone', source, raw, value.because)
    : made('timeZone', source, raw, value, value);
}

function money(
  key: string,
  source: CandidateField | undefined,
  change: (money: Money) => Money,
): TracedValue {
  if (!source) return empty(key);
  const given = source.value as Money;
  const value = change(given);
  return made(key, source, moneyInWords(given), value, moneyInWords(value));
}

function monthly({ amount: yearly, currency }: Money): Money {
  return { amount: divided(yearly, 12n), currency, interval: 'MONTH' };
}

function hourly({ amount: yearly, currency }: Money): Money {
  return { amount: divided(yearly, 52n * 40n), currency, interval: 'HOUR' };
}

/** With two decimals, half up. */
function divided(decimal: string, by: bigint): string {
  const [whole = '0', behind = ''] = decimal.split('.');
  const of = by * 10n ** BigInt(behind.length);
  const cents = ((BigInt(whole + behind) * 200n + of) / (of * 2n)).toString().padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}

function bonus(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('bonus');
  const raw = worded(source);
  const value: Money = { amount: raw, currency: 'USD', interval: 'ONE_TIME' };
  return made('bonus', source, raw, value, moneyInWords(value));
}

function size(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('size');
  const raw = worded(source);
  const value = CHOICES.find((choice) => choice.toLowerCase() === raw.toLowerCase());
  return value
    ? made('size', source, raw, value, value)
    : wrong('size', source, raw, `is not one of the choices: ${CHOICES.join(', ')}`);
}

function deliveredOn(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('deliveredOn');
  const value = new Date(Number(source.value)).toISOString().slice(0, 10);
  return made('deliveredOn', source, worded(source), value, dayInWords(value));
}

function decidedOn(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('decidedOn');
  const raw = worded(source);
  const [, month = '', date = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(raw) ?? [];
  const value = known(dayIn(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`));
  return value
    ? made('decidedOn', source, raw, value, dayInWords(value))
    : wrong('decidedOn', source, raw, 'is not a date');
}

function visa(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('visa');
  const raw = worded(source);
  const word = raw.toLowerCase();
  if (word === 'yes' || word === 'true' || word === 'needed') {
    return made('visa', source, raw, true, 'Yes');
  }
  return word === 'no' || word === 'false' || word === 'none'
    ? made('visa', source, raw, false, 'No')
    : wrong('visa', source, raw, 'is neither yes nor no');
}

function yesNo(key: string, source: CandidateField | undefined): TracedValue {
  if (!source) return empty(key);
  const words = source.value ? 'Yes' : 'No';
  return made(key, source, words, Boolean(source.value), words);
}

function countryValue(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('country');
  const code = worded(source);
  const words = countryName(code);
  return made('country', source, words, code, words);
}

function homeCountry(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('homeCountry');
  const raw = worded(source);
  const value = countryName(known(countryIn(raw)) ?? '');
  return value
    ? made('homeCountry', source, raw, value, value)
    : wrong('homeCountry', source, raw, 'is not a country');
}

function state(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('state');
  const raw = worded(source);
  const value = states?.find(raw)?.code;
  return value
    ? made('state', source, raw, value, value)
    : wrong('state', source, raw, 'is not a state or province of United States');
}

function hours(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('hours');
  const raw = worded(source);
  const value = Number(raw.replaceAll(',', ''));
  return Number.isNaN(value)
    ? wrong('hours', source, raw, 'is not a number')
    : made('hours', source, raw, value, String(value));
}

function amount(source: CandidateField | undefined): TracedValue {
  if (!source) return empty('amount');
  const [whole = '', cents = ''] = Number(source.value).toFixed(2).split('.');
  const value = `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
  return made('amount', source, worded(source), value, value);
}

function list(key: string, source: CandidateField | undefined): TracedValue {
  if (!source) return empty(key);
  const entries = source.value as readonly string[];
  const words = entries.join(', ');
  return made(key, source, words, [...entries], words);
}

function listText(
  key: string,
  source: CandidateField | undefined,
  change: (entries: readonly string[]) => string,
): TracedValue {
  if (!source) return empty(key);
  const entries = source.value as readonly string[];
  const value = change(entries);
  return made(key, source, entries.join(', '), value, value);
}

function fullName(first: TracedValue, last: TracedValue): TracedValue {
  const sourceFields = [];
  if (first.text) sourceFields.push({ key: 'employee.firstName', label: 'firstName' });
  if (last.text) sourceFields.push({ key: 'employee.lastName', label: 'lastName' });
  const words = [first.text, last.text].filter(Boolean).join(' ') || null;
  return { ...made('fullName', undefined, words, words, words), sourceFields };
}
