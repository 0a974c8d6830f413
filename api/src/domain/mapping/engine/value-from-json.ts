import { MONEY_INTERVALS } from '../../values/field-value.ts';
import { currencyIn } from '../../values/currency.ts';
import { moneyBeside } from '../../values/money-text.ts';
import { isUnread } from '../../values/unread.ts';
import { quoted } from '../../values/quoted.ts';
import type { Outcome } from './outcome.ts';
import { filledText } from '../../values/typed-value.ts';

/**
 * What an expression came to, as a value: texts, numbers, yes or no, lists of these as lists of texts,
 * `{ amount, currency, interval }` as money, `{ name, email }` as a person. Null is nothing.
 */
export function valueFromJson(json: unknown): Outcome {
  if (json === null || json === undefined) return null;
  if (typeof json === 'string') return filledText(json);
  if (typeof json === 'number') {
    return Number.isFinite(json)
      ? { value: json, type: 'NUMBER' }
      : { problem: 'The expression doesn’t give a finite number' };
  }
  if (typeof json === 'boolean') return { value: json, type: 'YES_NO' };
  if (Array.isArray(json)) return listFrom(json);
  if (typeof json !== 'object') return unusable(json);
  if ('amount' in json || 'currency' in json) return moneyFrom(json);
  return 'name' in json || 'email' in json ? personFrom(json) : unusable(json);
}

function listFrom(json: readonly unknown[]): Outcome {
  const value: string[] = [];
  for (const entry of json) {
    if (entry === null || entry === undefined) continue;
    if (typeof entry === 'object') {
      return { problem: 'The expression gives a list that isn’t all text' };
    }
    value.push(typeof entry === 'boolean' ? (entry ? 'Yes' : 'No') : `${entry as string | number}`);
  }
  return value.length > 0 ? { value, type: 'CHOICES' } : null;
}

function moneyFrom(json: object): Outcome {
  const { amount, currency, interval = 'ONE_TIME' } = json as Partial<Record<string, unknown>>;
  const code = typeof currency === 'string' ? currencyIn(currency) : null;
  if (code === null) {
    return { problem: 'The expression gives money without a currency such as USD' };
  }
  const known = MONEY_INTERVALS.find((one) => one === interval);
  if (!known) return { problem: 'The expression gives money with an unknown interval' };
  if (typeof amount === 'string' && amount.trim() !== '') {
    const money = moneyBeside(amount, { currency: code, interval: known });
    return isUnread(money)
      ? { problem: `The expression gives money whose amount ${quoted(amount)} ${money.because}` }
      : { value: money, type: 'MONEY' };
  }
  if (typeof amount !== 'number')
    return { problem: 'The expression gives money without an amount' };
  return Number.isSafeInteger(amount)
    ? { value: { amount: String(amount), currency: code, interval: known }, type: 'MONEY' }
    : {
        problem:
          'The expression gives money with a fractional amount: write it as text to keep it exact',
      };
}

function personFrom(json: object): Outcome {
  const { name, email } = json as Partial<Record<string, unknown>>;
  const address = typeof email === 'string' && email.trim() !== '' ? email.trim() : null;
  const called = typeof name === 'string' && name.trim() !== '' ? name.trim() : address;
  return called === null ? null : { value: { name: called, email: address }, type: 'EMPLOYEE' };
}

function unusable(json: unknown): Outcome {
  return {
    problem: `The expression gives ${quoted(JSON.stringify(json) ?? typeof json)}, which is not a valid value for this field`,
  };
}
