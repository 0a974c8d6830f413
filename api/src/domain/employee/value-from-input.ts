import { isId } from '../entity.ts';
import { isSoundMoney } from '../values/money-text.ts';
import { NO_ANSWERS } from '../mapping/answers.ts';
import { coercionTo } from '../mapping/coerce-value.ts';
import { dayInWords } from '../values/calendar-day.ts';
import { MONEY_INTERVALS, type FieldValue, type Money } from '../values/field-value.ts';
import type { EmployeeField } from './employee-field.ts';
import { soundText } from './sound-text.ts';

/** A value as an employee keeps it, null for none, or why it cannot be one, e.g. "must be a number". */
export type ReadInput = { readonly value: FieldValue | null } | { readonly because: string };

type TextType = 'TEXT' | 'LONG_TEXT' | 'ADDRESS' | 'EMAIL' | 'PHONE' | 'COUNTRY' | 'TIME_ZONE';

const LENGTH_AT_MOST = {
  TEXT: 500,
  LONG_TEXT: 10_000,
  ADDRESS: 1000,
  EMAIL: 254,
  PHONE: 50,
  COUNTRY: 100,
  TIME_ZONE: 64,
} as const satisfies Record<TextType, number>;

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * Reads what a person gave for a field, JSON of the shape that its type has. White space around texts goes; null,
 * a blank text and an empty list mean that the field is emptied. `before` is what the field holds: a choice that
 * is kept need not be among the choices any more. Which employee is meant is for the caller to find.
 */
export function valueFromInput(
  data: unknown,
  field: EmployeeField,
  before: FieldValue | null,
): ReadInput {
  const isEmptied = data === null || data === undefined || data === '';
  if (data === before || (isEmptied && before === null)) return { value: before };
  if (field.type === 'FILE') return { because: 'cannot be changed by hand' };
  if (isEmptied) return { value: null };
  switch (field.type) {
    case 'NUMBER':
      return Number.isFinite(data) ? { value: data as number } : { because: 'must be a number' };
    case 'YES_NO':
      return typeof data === 'boolean' ? { value: data } : { because: 'must be yes or no' };
    case 'MONEY':
      return moneyFrom(data);
    case 'CHOICES':
      return choicesFrom(data, field, before);
    case 'EMPLOYEE':
      return employeeFrom(data);
    default:
      return typeof data === 'string'
        ? textFrom(soundText(data), field, before)
        : { because: 'must be a text' };
  }
}

function textFrom(text: string, field: EmployeeField, before: FieldValue | null): ReadInput {
  if (text === '') return { value: null };
  const type = field.type as TextType | 'DATE' | 'CHOICE';
  if (type === 'CHOICE') {
    return isChoice(text, field, [before]) ? { value: text } : { because: `cannot be “${text}”` };
  }
  if (type === 'DATE') {
    return dayInWords(text) ? { value: text } : { because: 'must be a day, YYYY-MM-DD' };
  }
  const most = LENGTH_AT_MOST[type];
  if (text.length > most) return { because: `can have ${most} characters at most` };
  if (type === 'LONG_TEXT' || type === 'ADDRESS') return { value: text };
  const read = coercionTo(field)({ value: text, type: 'TEXT' }, NO_ANSWERS);
  if (read && 'value' in read) return { value: read.value };
  return { because: `cannot be that: ${read && 'problem' in read ? read.problem : text}` };
}

function choicesFrom(data: unknown, field: EmployeeField, before: FieldValue | null): ReadInput {
  if (!Array.isArray(data) || data.some((entry) => typeof entry !== 'string')) {
    return { because: 'must be a list of texts' };
  }
  const texts = [...new Set((data as string[]).map(soundText).filter(Boolean))];
  const wrong = texts.find((text) => !isChoice(text, field, Array.isArray(before) ? before : []));
  if (wrong !== undefined) return { because: `cannot be “${wrong}”` };
  return { value: texts.length > 0 ? texts : null };
}

function moneyFrom(data: unknown): ReadInput {
  const { amount, currency, interval } = (typeof data === 'object' ? data : {}) as Partial<Money>;
  const money = { amount, currency, interval } as Money;
  const intervals = MONEY_INTERVALS.join(', ');
  if (!MONEY_INTERVALS.includes(money.interval)) {
    return { because: `must say how often it is paid: ${intervals}` };
  }
  if (!CURRENCIES.has(money.currency)) return { because: 'must have a currency, e.g. EUR' };
  return isSoundMoney(money) && money.amount.length <= 30
    ? { value: money }
    : { because: 'must have an amount that is a text such as “52000.50”' };
}

function employeeFrom(data: unknown): ReadInput {
  const { employeeId } = (typeof data === 'object' ? data : {}) as { employeeId?: unknown };
  return typeof employeeId === 'string' && isId(employeeId)
    ? { value: { employeeId, name: '', email: null } }
    : { because: 'must be an employee, by its employeeId' };
}

/** Also one of those that are there already; a field without choices takes any. */
function isChoice(text: string, field: EmployeeField, kept: readonly unknown[]): boolean {
  return field.choices.length === 0 || field.choices.includes(text) || kept.includes(text);
}
