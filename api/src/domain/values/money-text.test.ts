import { describe, expect, it } from 'vitest';

import { moneyIn } from './money-text.ts';

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

  it('takes a known currency for a sign that can mean it, and no other', () => {
    const known = { currency: 'USD', interval: 'YEAR' } as const;
    expect(moneyIn('$5,000', known)).toEqual({ amount: '5000', ...known });
    expect(moneyIn('5,000', known)).toEqual({ amount: '5000', ...known });
    expect(moneyIn('¥5,000', known)).toHaveProperty('because');
    expect(moneyIn('$5,000 CAD', known)).toMatchObject({ currency: 'CAD' });
  });
});
