import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  employeeField,
  mapped,
  ruleFor,
  sourceField,
  transformed,
} from '../../../test/mapping/samples.ts';
import { valueFromInput } from '../employee/value-from-input.ts';
import type { Transform } from '../mapping/rules/transform.ts';
import { currencyIn } from '../values/currency.ts';
import type { FieldType, FieldValue } from '../values/field-value.ts';
import { firstAndLastName } from '../values/name-parts.ts';

const DOCUMENT = readFileSync(new URL('../../../../docs/values.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, without its head. */
function rowsOf(heading: string): string[][] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const rows = own.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll(/\\([|*])/g, '$1')),
  );
  if (cells.length === 0) throw new Error(`docs/values.md has no table of ${heading}`);
  return cells;
}

/** By the default mapping, the value or the reason why there is none. */
function byMapping(type: FieldType, text: string, transforms: readonly Transform[] = []) {
  const { values } = mapped(
    [sourceField('source', 'TEXT', text)],
    [ruleFor('target', ['source'], { transforms })],
    [employeeField('target', type)],
  );
  const [one] = values;
  return one?.value ?? one?.problem ?? null;
}

function byHand(type: FieldType, data: unknown) {
  const read = valueFromInput(data, employeeField('target', type), null);
  return 'value' in read ? read.value : `✗ ${read.because}`;
}

/** Those of the ways that give neither the value nor, after ✗, a problem that ends in the reason. */
function others(ways: readonly unknown[], value: FieldValue | string): unknown[] {
  const isReason = typeof value === 'string' && value.startsWith('✗');
  return ways.filter((way) =>
    isReason
      ? !String(way).endsWith(value.slice(2))
      : JSON.stringify(way) !== JSON.stringify(value),
  );
}

describe('values are read as docs/values.md says', () => {
  it.each([
    ['TEXT', 500],
    ['ADDRESS', 1000],
    ['LONG_TEXT', 10_000],
  ] as const)('%s has %i characters at most', (type, most) => {
    const longest = 'a'.repeat(most);
    expect(others([byMapping(type, longest), byHand(type, longest)], longest)).toEqual([]);
    const reason = `is longer than ${most.toLocaleString('en')} characters`;
    expect(byMapping(type, `${longest}a`)).toContain(reason);
    expect(byHand(type, `${longest}a`)).toBe(`✗ can have up to ${most} characters`);
  });

  it('a choice of a field without choices is a text', () => {
    expect(byMapping('CHOICE', 'a'.repeat(501))).toContain('is longer than 500 characters');
  });

  it.each(rowsOf('Names'))('the name %s is %s, %s', (name, first, last) => {
    expect(firstAndLastName(name)).toEqual({ firstName: first || null, lastName: last || null });
    const part = (which: 'GIVEN_AND_MIDDLE' | 'FAMILY' | 'SUFFIX') => {
      const given = transformed({ kind: 'SPLIT_NAME', part: which, order: 'AUTO' }, name);
      return given && 'value' in given && typeof given.value === 'string' ? given.value : '';
    };
    expect(part('GIVEN_AND_MIDDLE')).toBe(first);
    expect([part('FAMILY'), part('SUFFIX')].filter(Boolean).join(' ')).toBe(last);
  });

  it.each(rowsOf('Numbers'))('the number %s is %s', (text, number) => {
    const value = number.startsWith('✗') ? number : Number(number);
    expect(others([byMapping('NUMBER', text), byHand('NUMBER', text)], value)).toEqual([]);
    // A step that knows the separator gives the same number, or another problem.
    for (const decimalMark of ['POINT', 'COMMA'] as const) {
      const given = transformed({ kind: 'READ_NUMBER', decimalMark }, text);
      if (typeof value === 'number' && given && 'value' in given) expect(given.value).toBe(value);
    }
  });

  it.each(rowsOf('Money'))('the money %s is %s %s %s', (text, amount, currency, interval) => {
    const money = { amount, currency, interval } as FieldValue;
    const value = amount.startsWith('✗') ? amount : money;
    expect(others([byMapping('MONEY', text)], value)).toEqual([]);
    if (typeof value === 'string') return;
    const step = { kind: 'MAKE_MONEY', currency, interval } as Transform;
    expect(others([byMapping('MONEY', text, [step])], value)).toEqual([]);
    expect(others([byHand('MONEY', { amount: text, currency, interval })], value)).toEqual([]);
  });

  it.each(rowsOf('Currencies'))('the currency %s is %s', (text, currency) => {
    expect(currencyIn(text)).toBe(currency === '✗' ? null : currency);
  });

  it.each(rowsOf('Dates'))('the date %s is %s', (text, day) => {
    expect(others([byMapping('DATE', text), byHand('DATE', text)], day)).toEqual([]);
    for (const dayOrder of ['DAY_FIRST', 'MONTH_FIRST'] as const) {
      const given = transformed({ kind: 'READ_DATE', dayOrder, timeZone: 'UTC' }, text);
      if (!day.startsWith('✗')) expect(given).toEqual({ value: day, type: 'DATE' });
    }
  });

  it.each(rowsOf('Phone numbers'))('the phone number %s is %s', (text, phone) => {
    expect(others([byMapping('PHONE', text), byHand('PHONE', text)], phone)).toEqual([]);
  });

  it.each(rowsOf('Countries'))('the country %s is %s', (text, country) => {
    const step = { kind: 'WRITE_COUNTRY', as: 'CODE' } as const;
    expect(
      others(
        [byMapping('COUNTRY', text), byHand('COUNTRY', text), byMapping('TEXT', text, [step])],
        country,
      ),
    ).toEqual([]);
  });

  it.each(rowsOf('Time zones'))('the time zone %s is %s', (text, zone) => {
    expect(others([byMapping('TIME_ZONE', text), byHand('TIME_ZONE', text)], zone)).toEqual([]);
  });

  it.each(rowsOf('Email addresses'))('the email address %s is %s', (text, address) => {
    expect(others([byMapping('EMAIL', text), byHand('EMAIL', text)], address)).toEqual([]);
  });

  it.each(rowsOf('Yes or no'))('%s is %s', (text, meaning) => {
    const step = { kind: 'READ_YES_NO', yes: [], no: [] } as const;
    const value = meaning.startsWith('✗') ? meaning : meaning === 'yes';
    expect(
      others(
        [byMapping('YES_NO', text), byHand('YES_NO', text), byMapping('YES_NO', text, [step])],
        value,
      ),
    ).toEqual([]);
  });
});
