import { expect, it } from 'vitest';

import { ALL_TYPES, randomRules } from '../../../../test/mapping/random-rules.ts';
import { randomAnswers } from '../../../../test/mapping/random-answers.ts';
import { candidateWith } from '../../../../test/mapping/samples.ts';
import { seeded, type Random } from '../../../../test/mapping/seeded.ts';
import { unsound } from '../../../../test/mapping/unsound.ts';
import type { Candidate } from '../../candidate/candidate.ts';
import { FIELD_TYPES, MONEY_INTERVALS, type FieldValue } from '../../values/field-value.ts';
import { compileMapping } from './compile-mapping.ts';
import type { TracedValue } from './traced-value.ts';
import { mapCandidate } from './map-candidate.ts';

const CANDIDATES = process.env['SORA_TEST_DEEP'] === '1' ? 100_000 : 5_000;
/** Rules are written once for many candidates; so are these. */
const CANDIDATES_A_MAPPING = 50;

const TEXTS = [
  ['', ' ', 'soon', '2026-10-12', '2026-99-99', '4/5/2026', '1791763200000', 'Maya', 'a@b.test'],
  ['@', '1,2', '-0', 'NaN', '12.345,6', '\u0000', '\ud800', '💥'.repeat(300), 'UTC', 'CA'],
  ['America/Nowhere', '1 USD', '104,000 USD per year', '15,000 USD', 'ZZ', 'usa', '__proto__'],
  ['Okafor, Maya', 'Jan van der Berg, Jr.', '山田 太郎', '+1 510 555 0142', '5105550142', 'yes'],
].flat();
const NUMBERS = [0, -1, 1.5, 1e300, 5e-324, 1_791_763_200_000, 5_105_550_142, Number.NaN, Infinity];
const KEYS = Array.from({ length: 12 }, (_, index) => `source.${index}`);

const VALUES: readonly ((random: Random) => FieldValue | null)[] = [
  ({ pick }) => pick(TEXTS),
  ({ pick }) => pick(TEXTS),
  ({ pick }) => pick(NUMBERS),
  ({ percent }) => percent(50),
  ({ pick, whole }) => Array.from({ length: whole(3) }, () => pick(TEXTS)),
  ({ pick }) => ({
    amount: pick(['182500', '-1.005', ...TEXTS]),
    currency: pick(['USD', ...TEXTS]),
    interval: pick(MONEY_INTERVALS),
  }),
  ({ pick }) => ({ name: pick(TEXTS), email: pick([null, ...TEXTS]) }),
  () => null,
];

/** Has most of the keys. The type is chosen apart from the value: a provider may be wrong about its own types. */
function randomCandidate(random: Random): Candidate {
  const { pick, percent } = random;
  const fields = KEYS.slice(2).map((key) => ({
    key,
    label: 'Label',
    group: 'OFFER' as const,
    type: pick(FIELD_TYPES),
    custom: false,
    description: '',
    value: pick(VALUES)(random),
  }));
  const archivedAt = new Date(pick(NUMBERS));
  return candidateWith(fields, {
    name: pick(TEXTS),
    isAnonymized: percent(3),
    archive: percent(50) ? { archivedAt, reason: 'Hired', isHire: percent(50) } : null,
  });
}

it(`maps any candidate by any rules: never throws, gives the same again whatever the order of the rules, and only what fields can hold (${CANDIDATES} candidates)`, () => {
  const answers = randomAnswers();
  const problems: string[] = [];
  for (let seed = 1; seed <= CANDIDATES / CANDIDATES_A_MAPPING; seed += 1) {
    const random = seeded(seed);
    const rules = randomRules(random, KEYS);
    // A sample tells how values came about, an import does not.
    const mapping = compileMapping(rules, ALL_TYPES, { withSteps: true });
    const reversed = compileMapping(rules.toReversed(), ALL_TYPES, { withSteps: false });
    for (let index = 0; index < CANDIDATES_A_MAPPING; index += 1) {
      const candidate = randomCandidate(random);
      const { values, questions } = mapCandidate(candidate, mapping, answers);
      const again = mapCandidate(candidate, reversed, answers);
      const wrong =
        unsound(values, ALL_TYPES) ??
        (isSame(withoutSteps(values), again.values) && questions.length === again.questions.length
          ? null
          : 'not the same again');
      if (wrong) problems.push(`seed ${seed}, candidate ${index}: ${wrong}`);
    }
  }
  expect(problems.slice(0, 5)).toEqual([]);
}, 120_000);

function withoutSteps(values: readonly TracedValue[]): readonly TracedValue[] {
  return values.map((value) => ({ ...value, steps: [] }));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
