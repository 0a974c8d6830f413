import type { MoneyInterval } from '../../values/field-value.ts';
import type { Transform, ValueTable } from './transform.ts';

const NAME_PARTS = {
  GIVEN: 'given name',
  MIDDLE: 'middle name',
  GIVEN_AND_MIDDLE: 'given and middle names',
  FAMILY: 'family name',
  SUFFIX: 'name suffix',
};
const NAME_ORDERS = {
  AUTO: '',
  GIVEN_FIRST: ', given name first',
  FAMILY_FIRST: ', family name first',
};
const CASES = {
  TIDY: 'tidy white space',
  UPPER: 'upper case',
  LOWER: 'lower case',
  TITLE: 'title case',
  SENTENCE: 'sentence case',
};
const DAY_ORDERS = { DAY_FIRST: 'day first', MONTH_FIRST: 'month first' };
const INTERVALS: Record<MoneyInterval, string> = {
  YEAR: 'per year',
  MONTH: 'per month',
  SEMI_MONTH: 'twice a month',
  TWO_MONTHS: 'every two months',
  TWO_WEEKS: 'every two weeks',
  WEEK: 'per week',
  DAY: 'per day',
  HOUR: 'per hour',
  ONE_TIME: 'once',
};

/** One step in a few words. `atLength`: with every row of a table, and an expression in full. */
export function transformInWords(transform: Transform, atLength: boolean): string {
  switch (transform.kind) {
    case 'SPLIT_NAME':
      return `${NAME_PARTS[transform.part]}${NAME_ORDERS[transform.order]}`;
    case 'CHANGE_CASE':
      return CASES[transform.to];
    case 'VALUE_TABLE':
      return tableInWords(transform, atLength);
    case 'READ_DATE':
      return `date, ${DAY_ORDERS[transform.dayOrder]}, in ${transform.timeZone}`;
    case 'FORMAT_PHONE':
      return transform.country
        ? `phone number, ${transform.country} unless it has a country code`
        : 'phone number';
    case 'MAKE_MONEY':
      return `money in ${transform.currency} ${INTERVALS[transform.interval]}`;
    case 'CONVERT_PAY_INTERVAL':
      return `pay ${INTERVALS[transform.to]}, at ${transform.hoursPerWeek} hours and ${transform.daysPerWeek} days a week, with ${decimals(transform.decimals)}`;
    case 'READ_YES_NO':
      return `yes or no${words('yes', transform.yes)}${words('no', transform.no)}`;
    case 'READ_NUMBER':
      return `number with a decimal ${transform.decimalMark === 'COMMA' ? 'comma' : 'point'}`;
    case 'FORMAT_NUMBER':
      return `number as text${transform.decimals === null ? '' : ` with ${decimals(transform.decimals)}`}${transform.grouped ? ', with thousands separators' : ''}`;
    case 'WRITE_COUNTRY':
      return `country ${transform.as === 'CODE' ? 'code' : 'name'}`;
    case 'WRITE_REGION':
      return `region ${transform.as === 'CODE' ? 'code' : 'name'} in ${transform.country}`;
    case 'CONSTANT':
      return transform.when === 'ALWAYS'
        ? `always “${transform.value}”`
        : `“${transform.value}” when empty`;
    case 'FIND_EMPLOYEE':
      return `employee with this ${transform.by === 'EMAIL' ? 'email address' : 'name'}`;
    case 'CHANGE_LIST':
      return listInWords(transform.take, transform.separator);
    case 'EXPRESSION':
    default:
      return `expression ${shortened(transform.expression.replaceAll(/\s+/g, ' '), atLength)}`;
  }
}

function tableInWords({ rows, otherwise, otherwiseValue }: ValueTable, atLength: boolean): string {
  const table = `table of ${rows.length === 1 ? '1 value' : `${rows.length} values`}`;
  const listed = atLength ? ` (${rows.map(rowInWords).join(', ')})` : '';
  const others = {
    KEEP: '',
    EMPTY: ', otherwise empty',
    PROBLEM: ', otherwise a problem',
    USE: `, otherwise “${otherwiseValue ?? ''}”`,
  };
  return `${table}${listed}${others[otherwise]}`;
}

function rowInWords({ from, to }: ValueTable['rows'][number]): string {
  return `${from} → ${to === null ? 'undecided, used as is' : to.trim() || 'left empty'}`;
}

function listInWords(take: 'FIRST' | 'LAST' | 'JOINED' | 'SPLIT', separator: string): string {
  if (take === 'FIRST') return 'first of the list';
  if (take === 'LAST') return 'last of the list';
  return take === 'JOINED' ? `list joined with “${separator}”` : `list, split at “${separator}”`;
}

function decimals(count: number): string {
  return count === 1 ? '1 decimal' : `${count} decimals`;
}

function words(meaning: string, given: readonly string[]): string {
  return given.length > 0 ? `, ${meaning} also as ${given.join(', ')}` : '';
}

function shortened(text: string, atLength: boolean): string {
  return atLength || text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
