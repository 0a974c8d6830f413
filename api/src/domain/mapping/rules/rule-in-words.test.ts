import { describe, expect, it } from 'vitest';

import type { MappingRule } from './mapping-rule.ts';
import { ruleInWords } from './rule-in-words.ts';
import type { Transform } from './transform.ts';

const FIELDS = {
  employeeFields: [{ key: 'firstName', label: 'First name' }],
  sourceFields: [
    { key: 'offer.custom_t_shirt_size', label: 'T-shirt size', group: 'OFFER' },
    { key: 'contact.name', label: 'Name', group: 'CONTACT' },
  ],
} as const;

const words = (rule: Partial<MappingRule>) =>
  ruleInWords(
    { employeeField: 'team', sourceFields: [], joinWith: null, transforms: [], ...rule },
    FIELDS,
  );

describe('ruleInWords', () => {
  it('names source fields by their labels, and what is done in order', () => {
    const rows = ['S', 'M', 'L'].map((from) => ({ from, to: from.toLowerCase() }));
    expect(
      words({
        sourceFields: ['offer.custom_t_shirt_size', 'contact.name'],
        transforms: [
          { kind: 'CHANGE_CASE', to: 'UPPER' },
          { kind: 'VALUE_TABLE', rows, otherwise: 'USE', otherwiseValue: '?' },
        ],
      }),
    ).toBe(
      'Offer › T-shirt size, else Contact › Name; upper case; table of 3 values, otherwise “?”',
    );
  });

  it('says what is joined, what another rule gives, and the key of what is not known', () => {
    expect(words({ sourceFields: ['employee.firstName', 'contact.gone'], joinWith: ' – ' })).toBe(
      'Employee › First name and “contact.gone”, joined with “ – ”',
    );
  });

  it.each([
    [{ kind: 'SPLIT_NAME', part: 'FAMILY', order: 'AUTO' }, 'family name'],
    [
      { kind: 'READ_DATE', dayOrder: 'DAY_FIRST', timeZone: 'Europe/Lisbon' },
      'date, day first, in Europe/Lisbon',
    ],
    [{ kind: 'FORMAT_PHONE', country: 'US' }, 'phone number, US unless it has a country code'],
    [{ kind: 'MAKE_MONEY', currency: 'USD', interval: 'YEAR' }, 'money in USD per year'],
    [
      {
        kind: 'CONVERT_PAY_INTERVAL',
        to: 'HOUR',
        hoursPerWeek: '40',
        daysPerWeek: '5',
        decimals: 2,
      },
      'pay per hour, at 40 hours and 5 days a week, with 2 decimals',
    ],
    [{ kind: 'READ_YES_NO', yes: ['si'], no: [] }, 'yes or no, yes also as si'],
    [{ kind: 'READ_NUMBER', decimalMark: 'COMMA' }, 'number with a decimal comma'],
    [
      { kind: 'FORMAT_NUMBER', decimals: 1, grouped: true },
      'number as text with 1 decimal, with thousands separators',
    ],
    [{ kind: 'WRITE_COUNTRY', as: 'CODE' }, 'country code'],
    [{ kind: 'WRITE_REGION', country: 'US', as: 'NAME' }, 'region name in US'],
    [{ kind: 'CONSTANT', value: 'Acme', when: 'EMPTY' }, '“Acme” when empty'],
    [{ kind: 'FIND_EMPLOYEE', by: 'EMAIL' }, 'employee with this email address'],
    [{ kind: 'CHANGE_LIST', take: 'SPLIT', separator: ';' }, 'list, split at “;”'],
    [{ kind: 'EXPRESSION', expression: '$uppercase(\n  value)' }, 'expression $uppercase( value)'],
  ] satisfies [Transform, string][])('says %j in a few words', (transform, said) => {
    expect(words({ transforms: [transform] })).toBe(said);
  });
});
