import { isId } from '../base/entity.ts';
import { currencyIn } from '../values/currency.ts';
import { cleanText } from '../values/clean-text.ts';
import { isBlank } from '../values/is-blank.ts';
import { moneyIn } from '../values/money-text.ts';
import { oneLine } from '../values/one-line.ts';
import { PER } from '../values/pay-interval.ts';
import { quoted } from '../values/quoted.ts';
import { readAs } from '../values/read-as.ts';
import { LENGTH_AT_MOST } from '../values/text-length.ts';
import { isUnread, type Unread } from '../values/unread.ts';
import { MONEY_INTERVALS, type FieldValue } from '../values/field-value.ts';
import type { EmployeeField } from './employee-field.ts';

/** A value as an employee keeps it, null for none, or why it cannot be one, e.g. "must be a number". */
export type ReadInput = { readonly value: FieldValue | null } | { readonly because: string };

type TextType = keyof typeof LENGTH_AT_MOST;

const BLANK = { because: 'is blank. Use null to clear it' };

/**
 * Reads what a person gave for a field, JSON of the shape that its type has. White space around texts goes; null and
 * an empty list mean that the field is emptied, and a text in which nothing can be seen does not. `before` is what the
 * field holds: a choice that is kept need not be among the choices any more. Which employee is meant is for the caller
 * to find.
 */
export function valueFromInput(
  data: unknown,
  field: EmployeeField,
  before: FieldValue | null,
): ReadInput {
  const isEmptied = data === null || data === undefined;
  if (data === before || (isEmptied && before === null)) return { value: before };
  if (field.type === 'FILE') return { because: 'cannot be changed by hand' };
  if (isEmptied) return { value: null };
  if (typeof data === 'string' && isBlank(data)) return BLANK;
  switch (field.type) {
    case 'NUMBER':
    case 'YES_NO':
    case 'DATE':
      return readFrom(data, field.type);
    case 'MONEY':
      return moneyFrom(data);
    case 'CHOICES':
      return choicesFrom(data, field, before);
    case 'EMPLOYEE':
      return employeeFrom(data);
    default:
      return typeof data === 'string'
        ? textFrom(cleanText(data).trim(), field, before)
        : { because: 'must be text' };
  }
}

const MUST_BE = { NUMBER: 'a number', YES_NO: 'yes or no', DATE: 'a date, YYYY-MM-DD' } as const;

/** A text is read as the same text is when it comes from a candidate. */
function readFrom(data: unknown, type: keyof typeof MUST_BE): ReadInput {
  // JSON has no number as large as this: its digits are not known.
  if (data === Infinity || data === -Infinity) return { because: 'is too large to keep' };
  const isReadable = typeof data === 'string' || (typeof data === 'number') === (type === 'NUMBER');
  if (!isReadable || typeof data === 'object') return { because: `must be ${MUST_BE[type]}` };
  // What JSON said of a larger one is known no more.
  const isRounded = Number.isInteger(data) && !Number.isSafeInteger(data);
  const read: FieldValue | Unread = isRounded
    ? { because: 'has too many digits to be stored exactly' }
    : readAs(type, data as string | number | boolean);
  return isUnread(read)
    ? {
        because: `must be ${MUST_BE[type]}: ${quoted(`${data as string | number | boolean}`)} ${read.because}`,
      }
    : { value: read };
}

function textFrom(text: string, field: EmployeeField, before: FieldValue | null): ReadInput {
  const type = field.type as TextType | 'CHOICE';
  if (type === 'CHOICE') {
    return isChoice(text, field, [before]) ? { value: text } : { because: `cannot be “${text}”` };
  }
  const most = LENGTH_AT_MOST[type];
  if (text.length > most) return { because: `can have up to ${most} characters` };
  if (type === 'LONG_TEXT' || type === 'ADDRESS') return { value: text };
  if (type === 'TEXT') return { value: oneLine(text) };
  const read = readAs(type, text);
  return isUnread(read)
    ? { because: `is not valid: ${quoted(text)} ${read.because}` }
    : { value: read };
}

function choicesFrom(data: unknown, field: EmployeeField, before: FieldValue | null): ReadInput {
  if (!Array.isArray(data) || data.some((entry) => typeof entry !== 'string')) {
    return { because: 'must be a list of text values' };
  }
  if ((data as string[]).some(isBlank)) {
    return {
      because: 'has a blank value in its list. Remove it, or use null to clear the field',
    };
  }
  const texts = [...new Set((data as string[]).map((text) => cleanText(text).trim()))];
  const wrong = texts.find((text) => !isChoice(text, field, Array.isArray(before) ? before : []));
  if (wrong !== undefined) return { because: `cannot be “${wrong}”` };
  return { value: texts.length > 0 ? texts : null };
}

function moneyFrom(data: unknown): ReadInput {
  const { amount, currency, interval } = (typeof data === 'object' ? data : {}) as Partial<
    Record<string, unknown>
  >;
  const known = MONEY_INTERVALS.find((one) => one === interval);
  if (!known) {
    return { because: `must state how often it is paid: ${MONEY_INTERVALS.join(', ')}` };
  }
  const code = typeof currency === 'string' ? currencyIn(currency) : null;
  if (code === null) {
    return typeof currency === 'string' && !isBlank(currency)
      ? { because: `must use a current currency, e.g. EUR: ${quoted(currency)} is not one` }
      : { because: 'must have a currency, e.g. EUR' };
  }
  const money =
    typeof amount === 'string' ? moneyIn(amount, { currency: code, interval: known }) : null;
  if (isUnread(money)) {
    return { because: `must have an amount: ${quoted(String(amount))} ${money.because}` };
  }
  if (!money || money.amount.length > 30) {
    return { because: 'must have its amount as text, such as “52000.50”' };
  }
  const said = quoted(String(amount));
  if (money.currency !== code)
    return { because: `must be in its currency: ${said} is not in ${code}` };
  if (money.interval !== known) {
    const paid = PER[known] || 'paid once';
    return { because: `must match its pay interval: ${said} is not ${paid}` };
  }
  return { value: { ...money, amount: money.amount.replace(/^-(?=[0.]*$)/, '') } };
}

function employeeFrom(data: unknown): ReadInput {
  const { employeeId } = (typeof data === 'object' ? data : {}) as { employeeId?: unknown };
  return typeof employeeId === 'string' && isId(employeeId)
    ? { value: { employeeId, name: '', email: null } }
    : { because: 'must identify an employee by employeeId' };
}

/** Also one of those that are there already; a field without choices takes any. */
function isChoice(text: string, field: EmployeeField, kept: readonly unknown[]): boolean {
  return field.choices.length === 0 || field.choices.includes(text) || kept.includes(text);
}
