import { expect, it } from 'vitest';

import { SOURCE_FIELD_GROUPS, type Candidate } from '../candidate/candidate.ts';
import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from '../employee/employee-field.ts';
import { FIELD_TYPES, MONEY_INTERVALS, type FieldValue } from '../field-value.ts';
import { mapCandidate, type MappedValue } from './map-candidate.ts';
import type { MappingRule } from './mapping-rule.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXTS = [
  '',
  ' ',
  'soon',
  '2026-10-12',
  '2026-99-99',
  'Maya',
  'a@b.test',
  '@',
  '1,2',
  '-0',
  'NaN',
];
const MORE = [
  '\u0000',
  '\ud800',
  '💥'.repeat(300),
  'UTC',
  'America/Nowhere',
  '1 USD',
  'ZZ',
  '__proto__',
];
const ANY_TEXT = [...TEXTS, ...MORE];
const NUMBERS = [0, -1, 1.5, 1e300, 1_791_763_200_000, Number.NaN, Number.POSITIVE_INFINITY];
const EXTRA_FIELDS: EmployeeField[] = FIELD_TYPES.map((type) => ({
  key: `extra${type}`,
  label: type,
  group: 'Extra',
  type,
  required: false,
  description: '',
}));
const EMPLOYEE_FIELDS = [...BUILT_IN_EMPLOYEE_FIELDS, ...EXTRA_FIELDS];

function generate(seed: number): { candidate: Candidate; rules: MappingRule[] } {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const value = (): FieldValue | null =>
    pick([
      () => pick(ANY_TEXT),
      () => pick(NUMBERS),
      () => random() < 0.5,
      () => Array.from({ length: Math.floor(random() * 3) }, () => pick(ANY_TEXT)),
      () => ({ amount: pick(ANY_TEXT), currency: pick(ANY_TEXT), interval: pick(MONEY_INTERVALS) }),
      () => ({ name: pick(ANY_TEXT), email: pick([null, ...ANY_TEXT]) }),
      () => null,
    ])();
  const keys = Array.from({ length: 12 }, (_, index) => `source.${index}`);
  const candidate: Candidate = {
    candidateId: 'c',
    contactId: 'p',
    name: pick(ANY_TEXT),
    email: null,
    headline: null,
    stage: null,
    isAnonymized: random() < 0.05,
    archive: null,
    fields: keys.slice(2).map((key) => ({
      key,
      label: pick(ANY_TEXT),
      group: pick(SOURCE_FIELD_GROUPS),
      // The type is chosen apart from the value: a provider may be wrong about its own types.
      type: pick(FIELD_TYPES),
      custom: random() < 0.5,
      description: '',
      value: value(),
    })),
  };
  const rules = EMPLOYEE_FIELDS.filter(() => random() < 0.8).map((field) => ({
    employeeField: field.key,
    sourceFields: Array.from({ length: Math.floor(random() * 4) }, () => pick(keys)),
  }));
  return { candidate, rules };
}

/** A value has words; a problem has what it is about, and no value; a number can be kept. */
function isUnsound({ value, text, problem, raw }: MappedValue): boolean {
  const halfGiven = (value === null) !== (text === null);
  const problemAndValue = problem !== null && (value !== null || raw === null);
  return halfGiven || problemAndValue || (typeof value === 'number' && !Number.isFinite(value));
}

it('maps any candidate by any rules: never throws, is repeatable, whatever the order of the rules', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const { candidate, rules } = generate(seed);
    const values = mapCandidate(candidate, rules, EMPLOYEE_FIELDS);
    expect(values.map((value) => value.employeeField)).toEqual(
      EMPLOYEE_FIELDS.map((field) => field.key),
    );
    expect(mapCandidate(candidate, rules, EMPLOYEE_FIELDS), `seed ${seed}`).toEqual(values);
    expect(mapCandidate(candidate, rules.toReversed(), EMPLOYEE_FIELDS), `seed ${seed}`).toEqual(
      values,
    );
    expect(values.filter(isUnsound), `seed ${seed}`).toEqual([]);
  }
});
