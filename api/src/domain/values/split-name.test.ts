import { describe, expect, it } from 'vitest';

import { splitName } from './split-name.ts';

const EXAMPLES: readonly (readonly [name: string, first: string | null, last: string | null])[] = [
  ['Maya Okafor-Lindqvist', 'Maya', 'Okafor-Lindqvist'],
  ['  Maya \t  Okafor \n', 'Maya', 'Okafor'],
  ['Cher', 'Cher', null],
  ['', null, null],
  [' , ', null, null],
  ['Okafor, Maya', 'Maya', 'Okafor'],
  ['de la Cruz, Ana María', 'Ana María', 'de la Cruz'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['Ana de la Cruz', 'Ana', 'de la Cruz'],
  ['Martin King Jr.', 'Martin', 'King Jr.'],
  ['Martin King, Jr.', 'Martin', 'King Jr.'],
  ['King, Martin, III', 'Martin', 'King III'],
  ['Dr. Ada Lovelace', 'Ada', 'Lovelace'],
  ['Prof. Dr. Ada Lovelace', 'Ada', 'Lovelace'],
  ['Lovelace, Ms. Ada', 'Ada', 'Lovelace'],
  ['Dr.', 'Dr.', null],
  ['山田太郎', '山田太郎', null],
  ['山田 太郎', '太郎', '山田'],
  ['山田　太郎', '太郎', '山田'],
  ['김 민준', '민준', '김'],
  ['김민준', '김민준', null],
  ["Siobhán O'Brien", 'Siobhán', "O'Brien"],
  ['Мария Иванова', 'Мария', 'Иванова'],
];

describe('splitName', () => {
  it.each(EXAMPLES)('splits “%s” into %s and %s', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName });
  });

  it('splits a very long name at once', () => {
    const started = performance.now();
    expect(splitName(`A${' b'.repeat(200_000)}`).firstName).toBe('A');
    expect(splitName(`${' '.repeat(200_000)}A`).firstName).toBe('A');
    expect(splitName(','.repeat(200_000))).toEqual({ firstName: null, lastName: null });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
