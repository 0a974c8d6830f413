import { expect, it } from 'vitest';

import { OFFERS_PATH, OPPORTUNITY_PATH, newReading } from '../../test/lever/read-wire-candidate.ts';
import { MAYA } from '../../test/lever/wire-client.ts';
import { wire, type WireName } from '../../test/lever/wire/wire.ts';
import { ALL_TYPES, randomRules } from '../../test/mapping/random-rules.ts';
import { randomAnswers } from '../../test/mapping/random-answers.ts';
import { seeded, type Random } from '../../test/mapping/seeded.ts';
import { unsound } from '../../test/mapping/unsound.ts';
import { isRefusal, Outage } from '../domain/base/failure.ts';
import { compileMapping } from '../domain/mapping/engine/compile-mapping.ts';
import { mapCandidate } from '../domain/mapping/engine/map-candidate.ts';
import { readCandidate } from './read-candidate.ts';

const ROUNDS = process.env['SORA_TEST_DEEP'] === '1' ? 10_000 : 500;
const ODD: readonly unknown[] = [
  ['', ' ', 'x', '2026-10-12', '💥', '\ud800', '__proto__', null, true, 0, -1, 1e300, 1.5],
  [[], {}, [null], [[]], { value: null }, { text: 7 }, 1_791_763_200_000, [{ id: 1 }]],
].flat(1);

const PATHS: readonly (readonly [path: string, name: WireName])[] = [
  [OPPORTUNITY_PATH, 'opportunity'],
  [OFFERS_PATH, 'offers'],
  [`${OPPORTUNITY_PATH}/referrals`, 'referrals'],
  [`/postings/${wire('posting').data.id}`, 'posting'],
  [`/requisitions/${wire('requisition').data.id}`, 'requisition'],
  ['/requisition_fields', 'requisition-fields'],
  ['/archive_reasons', 'archive-reasons'],
];
const ANSWERS = PATHS.map(([path, name]) => [path, wire(name)] as const);

/** A copy in which some parts are something else, missing, or there twice. */
function mutated(json: unknown, random: Random, percentOdd: number): unknown {
  if (random.percent(percentOdd)) return random.pick(ODD);
  if (Array.isArray(json)) {
    const entries = json.map((entry) => mutated(entry, random, percentOdd));
    return random.percent(percentOdd) ? [...entries, ...entries] : entries;
  }
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(() => !random.percent(percentOdd))
      .map(([key, value]) => [key, mutated(value, random, percentOdd)]),
  );
}

it('maps whatever Lever may answer, or says that it cannot be used', async () => {
  const answers = randomAnswers();
  const problems: string[] = [];
  let read = 0;
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const random = seeded(seed);
    const percentOdd = random.pick([0.2, 1, 4]);
    const bodies = Object.fromEntries(
      ANSWERS.map(([path, json]) => [path, mutated(json, random, percentOdd)]),
    );
    const candidate = await readCandidate(newReading(bodies).reading, MAYA).catch((error) => {
      if (error instanceof Outage) return null;
      throw new Error(`seed ${seed}`, { cause: error });
    });
    if (!candidate || isRefusal(candidate)) continue;
    read += 1;
    const rules = randomRules(
      random,
      candidate.fields.map((field) => field.key),
    );
    const { values } = mapCandidate(candidate, compileMapping(rules, ALL_TYPES), answers);
    const wrong = unsound(values, ALL_TYPES);
    if (wrong) problems.push(`seed ${seed}: ${wrong}`);
  }
  expect(problems.slice(0, 5)).toEqual([]);
  expect(read).toBeGreaterThan(ROUNDS / 3);
}, 120_000);
