import { moneyIntervals } from '../../../shared/money-intervals.ts';
import { countryItems, timeZones } from '../../../shared/places.ts';
import type { TransformKind } from './transform.ts';

interface Item {
  value: string;
  label: string;
}

/** One thing that a step has to know, and the input that asks for it. */
export type Setting = { name: string; label: string; help?: string } & (
  | { input: 'select'; items: () => readonly Item[]; nothing?: string }
  | { input: 'text'; placeholder?: string; upperCase?: boolean; when?: (values: Values) => boolean }
  | { input: 'number' }
  | { input: 'check' }
  | { input: 'words' }
  | { input: 'suggest'; suggestions: () => readonly string[] }
);
export type Values = Readonly<Record<string, unknown>>;

const select = (name: string, label: string, items: readonly Item[]): Setting => ({
  name,
  label,
  input: 'select',
  items: () => items,
});
const codeOrName = select('as', 'Write', [
  { value: 'NAME', label: 'the name, such as California' },
  { value: 'CODE', label: 'the code, such as CA' },
]);

/** What each kind asks for. A value table and an expression have editors of their own. */
export const simpleSettings: Readonly<
  Record<Exclude<TransformKind, 'VALUE_TABLE' | 'EXPRESSION'>, readonly Setting[]>
> = {
  SPLIT_NAME: [
    select('part', 'Take', [
      { value: 'GIVEN', label: 'the given name' },
      { value: 'MIDDLE', label: 'the middle names' },
      { value: 'GIVEN_AND_MIDDLE', label: 'given and middle names' },
      { value: 'FAMILY', label: 'the family name' },
      { value: 'SUFFIX', label: 'the suffix, such as Jr.' },
    ]),
    select('order', 'Order', [
      { value: 'AUTO', label: 'by script: 山田 花子 family name first' },
      { value: 'GIVEN_FIRST', label: 'given name first' },
      { value: 'FAMILY_FIRST', label: 'family name first' },
    ]),
  ],
  CHANGE_CASE: [
    select('to', 'Write as', [
      { value: 'TIDY', label: 'is, without stray spaces' },
      { value: 'TITLE', label: 'Every Word With a Capital' },
      { value: 'SENTENCE', label: 'Only the first word' },
      { value: 'UPPER', label: 'ALL CAPITALS' },
      { value: 'LOWER', label: 'all lower case' },
    ]),
  ],
  READ_DATE: [
    select('dayOrder', '4/5/2026 means', [
      { value: 'MONTH_FIRST', label: '5 April (month first)' },
      { value: 'DAY_FIRST', label: '4 May (day first)' },
    ]),
    {
      name: 'timeZone',
      label: 'Time zone',
      help: 'Used to turn a timestamp into a date.',
      input: 'suggest',
      suggestions: timeZones,
    },
  ],
  FORMAT_PHONE: [
    {
      name: 'country',
      label: 'Without a country code',
      input: 'select',
      items: countryItems,
      nothing: 'A problem',
    },
  ],
  MAKE_MONEY: [
    { name: 'currency', label: 'Currency', input: 'text', placeholder: 'USD', upperCase: true },
    select('interval', 'Paid', moneyIntervals),
  ],
  CONVERT_PAY_INTERVAL: [
    select(
      'to',
      'Convert to',
      moneyIntervals.filter(({ value }) => value !== 'ONE_TIME'),
    ),
    { name: 'hoursPerWeek', label: 'Hours a week', input: 'text', placeholder: '40' },
    { name: 'daysPerWeek', label: 'Days a week', input: 'text', placeholder: '5' },
    { name: 'decimals', label: 'Decimals', input: 'number' },
  ],
  READ_YES_NO: [
    {
      name: 'yes',
      label: 'Also means yes',
      help: 'Words separated by commas.',
      input: 'words',
    },
    { name: 'no', label: 'Also means no', help: 'Words separated by commas.', input: 'words' },
  ],
  READ_NUMBER: [
    select('decimalMark', 'Decimal separator', [
      { value: 'POINT', label: 'a point: 1,250.50' },
      { value: 'COMMA', label: 'a comma: 1.250,50' },
    ]),
  ],
  FORMAT_NUMBER: [
    { name: 'decimals', label: 'Decimals', help: 'Leave empty to keep all.', input: 'number' },
    { name: 'grouped', label: 'Thousands separators: 1,250', input: 'check' },
  ],
  WRITE_COUNTRY: [
    select('as', 'Write', [
      { value: 'NAME', label: 'the name, such as Sweden' },
      { value: 'CODE', label: 'the code, such as SE' },
    ]),
  ],
  WRITE_REGION: [
    { name: 'country', label: 'Country', input: 'select', items: countryItems },
    codeOrName,
  ],
  CONSTANT: [
    { name: 'value', label: 'Value', input: 'text' },
    select('when', 'Used', [
      { value: 'EMPTY', label: 'when there is no value' },
      { value: 'ALWAYS', label: 'always' },
    ]),
  ],
  FIND_EMPLOYEE: [
    select('by', 'By', [
      { value: 'EMAIL', label: 'email address' },
      { value: 'NAME', label: 'full name' },
    ]),
  ],
  CHANGE_LIST: [
    select('take', 'Take', [
      { value: 'FIRST', label: 'the first entry' },
      { value: 'LAST', label: 'the last entry' },
      { value: 'JOINED', label: 'all entries as one text' },
      { value: 'SPLIT', label: 'a text as a list' },
    ]),
    {
      name: 'separator',
      label: 'Between entries',
      input: 'text',
      when: ({ take }) => take === 'JOINED' || take === 'SPLIT',
    },
  ],
};
