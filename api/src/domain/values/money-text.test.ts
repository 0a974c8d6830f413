import { describe, expect, it } from 'vitest';

import { moneyIn, numberIn } from './money-text.ts';

describe('moneyIn', () => {
  it.each([
    ['$52,000 USD', '52000', 'USD'],
    ['USD $5,000', '5000', 'USD'],
    ['USD$5,000', '5000', 'USD'],
    ['$USD 5,000', '5000', 'USD'],
    ['AUD $5,000', '5000', 'AUD'],
    ['$5,000 CAD', '5000', 'CAD'],
    ['5,000 $ CAD', '5000', 'CAD'],
    ['C$5,000 CAD', '5000', 'CAD'],
    ['US$5,000 USD', '5000', 'USD'],
    ['€5.000 EUR', '5000', 'EUR'],
    ['EUR €5.000', '5000', 'EUR'],
    ['120 000 kr SEK', '120000', 'SEK'],
    ['SEK 120 000 kr', '120000', 'SEK'],
    ['Rs. 500 INR', '500', 'INR'],
    ['5000 ¥ CNY', '5000', 'CNY'],
    ['¥5000 JPY', '5000', 'JPY'],
    ['£500 pounds sterling', '500', 'GBP'],
    ['$500 US dollars', '500', 'USD'],
    ['(USD) 5,000', '5000', 'USD'],
    ['5,000 (USD)', '5000', 'USD'],
  ])('reads %s, whose sign and code agree', (text, amount, currency) => {
    expect(moneyIn(text)).toEqual({ amount, currency, interval: 'ONE_TIME' });
  });

  it.each(['5 USD (per year)', '$5 USD / year', 'USD $5 per year', '5 (USD) (per year)'])(
    'reads how often %s is paid',
    (text) => {
      expect(moneyIn(text)).toEqual({ amount: '5', currency: 'USD', interval: 'YEAR' });
    },
  );

  it.each([
    ['$5,000 EUR', 'is in two currencies: $ and EUR'],
    ['EUR $5,000', 'is in two currencies: EUR and $'],
    ['US$ 5,000 CAD', 'is in two currencies: US$ and CAD'],
    ['USD 5,000 EUR', 'is in two currencies: USD and EUR'],
    ['¥5,000 USD per year', 'is in two currencies: ¥ and USD'],
    ['5000 kr USD', 'is in two currencies: kr and USD'],
    ['€5 USD', 'is in two currencies: € and USD'],
    ['$5,000', 'does not say which currency it is in: $ is used for several'],
    ['$5,000 $', 'does not say which currency it is in: $ is used for several'],
    ['$5,000 ABC', 'is in an unknown currency: ABC'],
    ['$5,000 USD biweekly', 'is paid at an unknown interval: biweekly'],
    ['USD 5,000 biweekly', 'is paid at an unknown interval: biweekly'],
    ['5 USD (biweekly)', 'is paid at an unknown interval: biweekly'],
  ])('says what is the matter with %s', (text, because) => {
    expect(moneyIn(text)).toEqual({ because });
  });

  it.each([
    ['5000.50 JPY', 'has 1 decimal, and JPY has none'],
    ['JPY 1,20', 'has 1 decimal, and JPY has none'],
    ['KRW 1.55 per year', 'has 2 decimals, and KRW has none'],
    ['USD 0.001', 'has 3 decimals, and USD has 2 at most'],
    ['USD 5,000.123', 'has 3 decimals, and USD has 2 at most'],
    ['USD 100000.005 per month', 'has 3 decimals, and USD has 2 at most'],
    ['1.2345 KWD', 'has 4 decimals, and KWD has 3 at most'],
  ])('does not take %s, which no one can pay out', (text, because) => {
    expect(moneyIn(text)).toEqual({ because });
  });

  it.each([
    ['5000.00 JPY', '5000.00'],
    ['USD 5.1000', '5.1000'],
    ['1.234 KWD per hour', null],
    ['0.125 KWD', '0.125'],
    ['0.0125 USD per hour', '0.0125'],
    ['1500.5 JPY per day', '1500.5'],
  ])('takes %s, with noughts or in pay that is written finely', (text, amount) => {
    const read = moneyIn(text);
    if (amount === null) expect(read).toHaveProperty('because');
    else expect(read).toMatchObject({ amount });
  });

  it.each([
    '5)',
    '5]',
    '(5',
    '[5',
    '[5]',
    '((5)',
    '((5))',
    '(5))',
    '5 (',
    ')5',
    '5}',
    '(5]',
    '[5)',
    '(+5)',
    '+-5',
    'USD 5)',
    '5) USD',
    '(USD 5',
    'USD) 5',
    '5 (USD',
    '5 USD)',
    '5 [USD)',
  ])('takes no amount from %s, whose brackets or signs tell nothing', (text) => {
    expect(moneyIn(text)).toHaveProperty('because');
    expect(numberIn(text)).toEqual({ because: 'is not a number' });
  });

  it.each([
    ['(5)', -5],
    ['(USD 5)', -5],
    ['(5) USD', -5],
    ['USD (5)', -5],
    ['[USD] 5', 5],
    ['5 (USD)', 5],
    ['(USD) (5)', -5],
  ])('reads %s as %i', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it.each([
    '12L',
    '12 L',
    '12.5L',
    'Rs. 12L',
    '5l',
    '₹12L',
    'INR 12 L',
    '12 LPA',
    'INR 12 LPA',
    '12L per annum',
  ])('does not choose what the L of %s means', (text) => {
    const lakh = { because: 'has an L that may mean lakh. Write the word instead' };
    expect(numberIn(text)).toEqual(lakh);
    expect(moneyIn(text)).toEqual(lakh);
    expect(moneyIn(text, { currency: 'INR', interval: 'YEAR' })).toEqual(lakh);
  });

  it.each(['5M', '5B', '5cr', '5x', '5 T', '5mm', '5 kg', '12Ls', '12R', '12 r', 'L12'])(
    'takes no number from %s',
    (text) => {
      expect(numberIn(text)).toEqual({ because: 'is not a number' });
    },
  );

  it('takes L for lempiras beside their code, and lacs for lakh', () => {
    expect(numberIn('HNL 12 L')).toBe(12);
    expect(numberIn('L 5,000 HNL')).toBe(5000);
    expect(numberIn('12 lacs')).toBe(1_200_000);
    expect(moneyIn('INR 12.5 lakh')).toMatchObject({ amount: '1250000' });
  });

  it('takes a known currency for a sign that can mean it, and no other', () => {
    const known = { currency: 'USD', interval: 'YEAR' } as const;
    expect(moneyIn('$5,000', known)).toEqual({ amount: '5000', ...known });
    expect(moneyIn('5,000', known)).toEqual({ amount: '5000', ...known });
    expect(moneyIn('¥5,000', known)).toHaveProperty('because');
    expect(moneyIn('$5,000 CAD', known)).toMatchObject({ currency: 'CAD' });
  });
});
