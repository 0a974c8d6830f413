import { CURRENCIES, currencyIn, isSharedSign, mostDecimals } from './currency.ts';
import { decimalOf, exactNumber, isSameDecimal, shortest, type DecimalMark } from './decimal-in.ts';
import { grouped, MOST_DIGITS } from './decimal.ts';
import type { Money, MoneyInterval } from './field-value.ts';
import { oneLine } from './one-line.ts';
import { payIntervalIn, PER } from './pay-interval.ts';
import { isUnread, type Unread } from './unread.ts';
import { writtenAmount, type WrittenAmount } from './written-amount.ts';

/** What is taken as said where a text does not say it. */
export interface KnownOfPay {
  readonly currency: string;
  readonly interval: MoneyInterval;
}

/** Stands where an amount should say how often it is paid and its source does not. */
export const INTERVAL_MISSING = '(pay interval missing)';

/** In India 12L is 12 lakh, and 12 LPA that a year; L is the sign of the lempira too. */
const MAYBE_LAKH = /^l(?:pa)?(?!\p{L})/iu;
const SAY_LAKH: Unread = { because: 'has an L that may mean lakh. Write the word instead' };

/** The plain decimal in a text, such as -1234.50. A currency beside it is left out, and helps to tell thousands. */
export function decimalIn(text: string, mark?: DecimalMark): string | Unread {
  const written = writtenAmount(text);
  if (!written) return { because: 'is not a number' };
  const signs = [written.before, written.behind].flatMap((around) => signsIn(wordsIn(around)));
  if (MAYBE_LAKH.test(written.behind) && !signs.includes('HNL')) return SAY_LAKH;
  // A lone letter is more than a sign: L5 is a level.
  const isLevel = /^l$/i.test(written.before) && !signs.includes('HNL');
  const isUnit = /^r$/i.test(written.behind) && !signs.includes('ZAR');
  if (isLevel || isUnit || !signs.every(isSign)) return { because: 'is not a number' };
  const currency = currencyOf(signs);
  if (isUnread(currency)) return currency;
  return decimalOf(written, {
    mark,
    hasNoThirdDecimal: currency !== null && mostDecimals(currency) < 3,
  });
}

/** The number in a text, when a number can be exactly that. */
export function numberIn(text: string, mark?: DecimalMark): number | Unread {
  const decimal = decimalIn(text, mark);
  return isUnread(decimal) ? decimal : exactNumber(decimal);
}

/**
 * "182,500 USD per year"; a sum paid once is only "15,000 USD". Where that could be read as another amount, the
 * decimals are written out: "1,250.00 USD per hour".
 */
export function moneyInWords(money: Money): string {
  const { currency } = money;
  const per = PER[money.interval] ? ` ${PER[money.interval]}` : '';
  const words = (amount: string) => `${grouped(amount)} ${currency}${per}`;
  const plain = words(money.amount);
  const isClear = !/^-?[1-9]\d{0,2}[.,]\d{3}(?!\d|,)/.test(plain) || isReadBack(plain, money);
  if (isClear) return plain;
  return words(money.amount.includes('.') ? `${money.amount}0` : `${money.amount}.00`);
}

function isReadBack(words: string, { amount }: Money): boolean {
  const again = moneyIn(words);
  return !isUnread(again) && isSameDecimal(again.amount, amount);
}

/**
 * The amount of money in a text: a number with a currency in front or behind, and perhaps how often it is paid, else
 * once. What a text does not say is taken from what is `known`.
 */
export function moneyIn(text: string, known?: KnownOfPay): Money | Unread {
  const written = writtenAmount(text);
  const notMoney = {
    because: `is not an amount of money${known ? '' : ' with a currency'}`,
  };
  if (!written) return notMoney;
  const around = aroundAmount(written, known);
  if (isUnread(around)) return MAYBE_LAKH.test(written.behind) ? SAY_LAKH : around;
  const { currency, interval } = around;
  const amount = decimalOf(written, {
    hasNoThirdDecimal: mostDecimals(currency) < 3 && !isWrittenFinely(interval),
  });
  if (isUnread(amount)) {
    return amount.because === 'is not a number' ? notMoney : amount;
  }
  return payable({ amount, currency, interval });
}

/** An amount that can be paid out, or that it cannot be: its currency has fewer decimals. */
export function payable(money: Money): Money | Unread {
  const { amount, currency, interval } = money;
  const [, behind = ''] = shortest(amount).split('.');
  const most = mostDecimals(currency);
  if (behind.length <= most || isWrittenFinely(interval)) return money;
  const has = most === 0 ? 'has none' : `has ${most} at most`;
  return {
    because: `has ${behind.length} decimal${behind.length === 1 ? '' : 's'}, and ${currency} ${has}`,
  };
}

/** Pay for an hour or a day is written with thousandths too. */
function isWrittenFinely(interval: MoneyInterval): boolean {
  return interval === 'HOUR' || interval === 'DAY';
}

/**
 * The amount of money in a text that stands beside its currency and interval: one that says otherwise itself is none,
 * as nothing tells which of the two is meant.
 */
export function moneyBeside(text: string, said: KnownOfPay): Money | Unread {
  const money = moneyIn(text, said);
  if (isUnread(money)) return money;
  if (money.currency !== said.currency) {
    return { because: `is in two currencies: ${money.currency} and ${said.currency}` };
  }
  if (money.interval !== said.interval) {
    return {
      because: `is paid at two intervals: ${paid(money.interval)} and ${paid(said.interval)}`,
    };
  }
  return money;
}

/** How often, in words that can be read again beside an amount. */
export function paid(interval: MoneyInterval): string {
  return PER[interval] || 'one time';
}

function aroundAmount({ before, behind }: WrittenAmount, known?: KnownOfPay): KnownOfPay | Unread {
  if (behind.endsWith(INTERVAL_MISSING)) {
    return { because: 'does not say how often it is paid' };
  }
  const infront = wordsIn(before);
  const words = wordsIn(behind.replaceAll('/', ' per ').replace(/^,/, ''));
  for (let count = Math.min(words.length, 4); count >= 0; count -= 1) {
    const rest = words.slice(count).join(' ');
    const interval = rest === '' ? (known?.interval ?? 'ONE_TIME') : payIntervalIn(rest);
    const signs = [...signsIn(infront), ...signsIn(words.slice(0, count))];
    const currency = interval && currencyOf(signs, known);
    if (isUnread(currency)) return currency;
    if (interval && currency) return { currency, interval };
  }
  return { because: matterAround([...infront, ...words], known) };
}

/** Brackets say nothing here: 52,000 (USD). */
function wordsIn(text: string): readonly string[] {
  return oneLine(text.replaceAll(/[()[\]]/g, ' '))
    .split(' ')
    .filter(Boolean);
}

/** What stands on one side of an amount: a sign or a name of some words, or a sign and a code beside each other. */
function signsIn(words: readonly string[]): readonly string[] {
  const whole = words.join(' ');
  if (whole === '') return [];
  if (isSign(whole)) return [whole];
  const apart = whole.replaceAll(/(?<=^\p{Sc})(?=\p{L})|(?<=\p{L})(?=\p{Sc}$)/gu, ' ').split(' ');
  return apart.length === 2 ? apart : [whole];
}

function isSign(words: string): boolean {
  return currencyIn(words) !== null || isSharedSign(words);
}

/**
 * The one currency that all signs, codes and names around an amount can mean: $ beside CAD is the Canadian one. Null
 * when one of them is none, or when nothing tells whose $ it is.
 */
function currencyOf(signs: readonly string[], known?: KnownOfPay): string | Unread | null {
  if (!signs.every(isSign)) return null;
  const said = signs.find((sign) => currencyIn(sign) !== null);
  const currency = said === undefined ? known?.currency : currencyIn(said);
  if (!currency) return null;
  if (signs.every((sign) => currencyIn(sign, currency) === currency)) return currency;
  return said === undefined ? null : { because: `is in two currencies: ${signs.join(' and ')}` };
}

/** Why what stands around an amount is no currency and interval. */
function matterAround(words: readonly string[], known?: KnownOfPay): string {
  const intervals = intervalsAmong(words);
  if (intervals.length > 1) return `is paid at two intervals: ${intervals.map(paid).join(' and ')}`;
  const noSign = words.findIndex((word) => !isSign(word));
  const signs = noSign < 0 ? words : words.slice(0, noSign);
  const others = noSign < 0 ? [] : words.slice(noSign);
  const isInterval = others.length === 0 || payIntervalIn(others.join(' ')) !== null;
  if (signs.length === 0 && isInterval) return 'is not an amount of money: it has no currency';
  if (signs.some((sign) => currencyIn(sign, known?.currency) !== null)) {
    return `is paid at an unknown interval: ${others.join(' ')}`;
  }
  const [first = ''] = others;
  if ((signs.length === 0 ? /^\p{L}{3}$/u : /^\p{Lu}{3}$/u).test(first)) {
    return `is in an unknown currency: ${first}`;
  }
  return signs.length === 0
    ? `is not an amount of money${known ? '' : ' with a currency'}`
    : `does not say which currency it is in: ${signs[0]} is used for several`;
}

/** All that are named, each once. */
function intervalsAmong(words: readonly string[]): readonly MoneyInterval[] {
  const found = words.flatMap((_, start) =>
    [1, 2, 3].map((count) => payIntervalIn(words.slice(start, start + count).join(' '))),
  );
  return [...new Set(found.filter((interval) => interval !== null))];
}

/** Whether all three parts are what they claim: a decimal, a currency in use, a known interval. */
export function isSoundMoney(money: Money): boolean {
  return (
    typeof money.amount === 'string' &&
    money.amount.length <= MOST_DIGITS &&
    /^-?\d+(?:\.\d+)?$/.test(money.amount) &&
    CURRENCIES.has(money.currency) &&
    Object.hasOwn(PER, money.interval)
  );
}
