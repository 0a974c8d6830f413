import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { transformed } from '../../../test/mapping/samples.ts';
import type { Transform } from '../mapping/rules/transform.ts';
import type { FieldValue } from './field-value.ts';
import { inTitleCase } from './title-case.ts';
import { firstAndLastName } from './name-parts.ts';
import { readAs, type ReadType } from './read-as.ts';
import { isUnread } from './unread.ts';
import { valueInWords } from './value-in-words.ts';

const numRuns = process.env['SORA_TEST_DEEP'] === '1' ? 10_000 : 500;
const TYPES: readonly ReadType[] = [
  'NUMBER',
  'MONEY',
  'DATE',
  'YES_NO',
  'EMAIL',
  'PHONE',
  'COUNTRY',
  'TIME_ZONE',
];
/** Made of what values are made of, with anything between. */
const pieces = oneof(
  constantFrom('1', '52', '000', '1234', '2026', '10', '12', '٣', '５', '9'.repeat(20)),
  constantFrom('.', ',', ' ', "'", '-', '/', '(', ')', '+', ':', '@', '€', '$', 'k', '\u202e'),
  constantFrom('USD', 'EUR', 'KWD', ' per year', ' per hour', 'October', 'T00:00', 'Z', 'Korea'),
  constantFrom('Maya', 'van', 'Dr.', 'Jr.', 'MBA', '山田', '\ud83d', '\u0000', 'İ', 'ß', 'ij'),
  string({ unit: 'binary', maxLength: 3 }),
);
const texts = oneof(
  array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  string({ unit: 'binary', maxLength: 200 }),
);
/** A step beside each field that reads the same. */
const STEPS: readonly (readonly [ReadType, Transform])[] = [
  ['NUMBER', { kind: 'READ_NUMBER', decimalMark: 'POINT' }],
  ['NUMBER', { kind: 'READ_NUMBER', decimalMark: 'COMMA' }],
  ['DATE', { kind: 'READ_DATE', dayOrder: 'DAY_FIRST', timeZone: 'UTC' }],
  ['DATE', { kind: 'READ_DATE', dayOrder: 'MONTH_FIRST', timeZone: 'UTC' }],
  ['YES_NO', { kind: 'READ_YES_NO', yes: [], no: [] }],
];

describe('reading any text', () => {
  it.each(TYPES)('as %s gives a value or a reason, and the value itself once more', (type) => {
    assert(
      property(texts, (text) => {
        const value = readAs(type, text);
        if (isUnread(value)) expect(value.because).not.toBe('');
        else expect(readAs(type, value)).toEqual(value);
      }),
      { numRuns },
    );
  });

  it.each(['NUMBER', 'MONEY'] as const)(
    'as %s is never another %s when read from words',
    (type) => {
      assert(
        property(texts, (text) => {
          const value = readAs(type, text);
          if (isUnread(value)) return;
          const again = readAs(type, valueInWords(value, type));
          if (!isUnread(again)) expect(plain(again)).toEqual(plain(value));
        }),
        { numRuns },
      );
    },
  );

  it.each(STEPS)('as %s gives no other value than the step %j', (type, step) => {
    assert(
      property(texts, (text) => {
        const value = readAs(type, text);
        const given = text.trim() === '' ? null : transformed(step, text);
        if (!isUnread(value) && given && 'value' in given) expect(given.value).toEqual(value);
      }),
      { numRuns },
    );
  });

  it('as a name loses no one, and writes title case once for all', () => {
    assert(
      property(texts, (text) => {
        firstAndLastName(text);
        const title = inTitleCase(text.toWellFormed().normalize('NFC'));
        expect(inTitleCase(title)).toBe(title);
      }),
      { numRuns },
    );
  });
});

/** Amounts whatever noughts they end with. */
function plain(value: FieldValue): unknown {
  return typeof value === 'object' && 'amount' in value
    ? { ...value, amount: Number(value.amount) }
    : value;
}
