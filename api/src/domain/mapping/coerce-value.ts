import type { EmployeeField } from '../employee/employee-field.ts';
import type { FieldType, FieldValue } from '../values/field-value.ts';
import type { Answers } from './answers.ts';
import { dayInText } from '../values/calendar-day.ts';
import { compileChoices, type ChoiceIn } from '../values/choice-in.ts';
import { countryIn } from '../values/country.ts';
import { emailIn } from '../values/email-address.ts';
import { plainDecimal } from '../values/decimal.ts';
import { findPerson } from './look-up-employee.ts';
import { decimalIn, isSoundMoney, moneyIn } from '../values/money-text.ts';
import { oneLine } from '../values/one-line.ts';
import { problemWith } from '../values/problem-with.ts';
import { timeZoneIn } from '../values/time-zone.ts';
import type { Outcome } from './outcome.ts';
import { wordsOf, type TypedValue } from '../values/typed-value.ts';
import { isList, isMoney, isPerson } from '../values/value-kind.ts';

/** What a value becomes in an employee field, or what it is not, e.g. "“soon” is not a date". Never throws. */
export type Coercion = (given: TypedValue, answers: Answers) => Outcome;

/** The value for the field, or what the value is not, e.g. "is not a date". `text` is blank for what is no text. */
type Taken = FieldValue | { readonly because: string };
type SingleType = Exclude<
  FieldType,
  'TEXT' | 'LONG_TEXT' | 'ADDRESS' | 'CHOICE' | 'CHOICES' | 'EMPLOYEE' | 'FILE'
>;

/**
 * How a field of each type takes a value. Text types take anything in words. All others take what is of
 * their type already, and texts that read as such; nothing is guessed: a number is no money without a
 * currency, 10/12/2026 is no date.
 */
const TAKING: Record<SingleType, (value: FieldValue, text: string) => Taken> = {
  NUMBER: (value, text) => {
    const number = typeof value === 'number' ? value : Number(decimalIn(text) ?? Number.NaN);
    return Number.isFinite(number) ? number : { because: 'is not a number' };
  },
  MONEY: (value, text) => {
    if (typeof value === 'object' && isMoney(value) && isSoundMoney(value)) return value;
    if (typeof value === 'number') {
      return { because: 'is not an amount of money: it has no currency' };
    }
    return moneyIn(text) ?? { because: 'is not an amount of money with a currency' };
  },
  DATE: (_, text) => dayInText(text) ?? { because: 'is not a date' },
  YES_NO: (value, text) => {
    if (typeof value === 'boolean') return value;
    if (/^(?:yes|y|true)$/i.test(text)) return true;
    if (/^(?:no|n|false)$/i.test(text)) return false;
    return { because: 'is neither yes nor no' };
  },
  EMAIL: (value, text) =>
    typeof value === 'object' && isPerson(value)
      ? (emailIn(value.email ?? '') ?? { because: 'has no e-mail address' })
      : (emailIn(text) ?? { because: 'is not an e-mail address' }),
  PHONE: (value, text) =>
    phoneIn(typeof value === 'number' ? (plainDecimal(value) ?? '') : text) ?? {
      because: 'is not a phone number',
    },
  COUNTRY: (_, text) => countryIn(text) ?? { because: 'is not a country' },
  TIME_ZONE: (_, text) =>
    timeZoneIn(text) ?? { because: 'is not a time zone such as America/New_York' },
};

/** How the field takes values, made ready for many of them. */
export function coercionTo(field: EmployeeField): Coercion {
  const { type } = field;
  switch (type) {
    case 'LONG_TEXT':
    case 'ADDRESS':
      return (given) => ({ value: wordsOf(given), type });
    case 'FILE':
      return (given) =>
        given.type === 'FILE' && typeof given.value === 'string'
          ? { value: given.value, type }
          : problemWith(given, 'is not a file');
    case 'CHOICES':
      return toChoices(compileChoices(field.choices));
    case 'CHOICE':
      return ofOneEntry(toChoice(compileChoices(field.choices)));
    case 'EMPLOYEE':
      return ofOneEntry(toEmployee(field));
    case 'TEXT':
      return (given) => ({ value: oneLine(wordsOf(given)), type });
    default:
      return ofOneEntry(toType(type));
  }
}

function toType(type: SingleType): Coercion {
  const take = TAKING[type];
  return (given) => {
    const { value } = given;
    const taken = take(value, typeof value === 'string' ? oneLine(value) : '');
    return typeof taken === 'object' && 'because' in taken
      ? problemWith(given, taken.because)
      : { value: taken, type };
  };
}

function toChoice(choiceIn: ChoiceIn): Coercion {
  return (given) => {
    const choice = choiceIn(oneLine(wordsOf(given)));
    return typeof choice === 'string' ? { value: choice, type: 'CHOICE' } : choice;
  };
}

function toChoices(choiceIn: ChoiceIn): Coercion {
  return (given) => {
    const { value } = given;
    const chosen = new Set<string>();
    for (const entry of isList(value) ? value : [wordsOf(given)]) {
      const words = oneLine(entry);
      const choice = words === '' ? '' : choiceIn(words);
      if (typeof choice !== 'string') return choice;
      if (choice !== '') chosen.add(choice);
    }
    return { value: [...chosen], type: 'CHOICES' };
  };
}

function toEmployee(field: EmployeeField): Coercion {
  const label = field.label.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  return (given, answers) => {
    const { value } = given;
    const who = () => `The ${label} ${oneLine(wordsOf(given))}`;
    if (typeof value === 'string') {
      const name = oneLine(value);
      return findPerson({ name, email: emailIn(name) }, who, answers);
    }
    if (typeof value !== 'object' || !isPerson(value)) return problemWith(given, 'is not a person');
    return value.employeeId ? { value, type: 'EMPLOYEE' } : findPerson(value, who, answers);
  };
}

function ofOneEntry(coercion: Coercion): Coercion {
  return (given, answers) => {
    if (!isList(given.value)) return coercion(given, answers);
    const [only] = given.value;
    return given.value.length !== 1 || only === undefined
      ? problemWith(given, 'is more than one value')
      : coercion({ value: only, type: 'TEXT' }, answers);
  };
}

/** Kept as it was written: digits with the usual signs between them, and perhaps an extension. */
function phoneIn(text: string): string | null {
  if (!/^\+?[\d ().\-/]{5,40}(?:(?:x|ext\.?) ?\d{1,8})?$/i.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 5 && digits <= 25 ? text : null;
}
