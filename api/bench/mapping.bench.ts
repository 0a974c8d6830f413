import { deepStrictEqual } from 'node:assert/strict';

import { compileMapping } from '../src/domain/mapping/engine/compile-mapping.ts';
import { mapCandidate } from '../src/domain/mapping/engine/map-candidate.ts';
import type { Bench } from './bench.ts';
import { compareSpeeds } from './compare.ts';
import { mapByHand } from './mapping-by-hand.ts';
import { ANSWERS, candidates, EMPLOYEE_FIELDS, RULES } from './mapping-work.ts';

const CANDIDATES = 10_000;

const bench: Bench = {
  name: 'mapping',
  async run() {
    const work = candidates(CANDIDATES);
    const mapping = compileMapping(RULES, EMPLOYEE_FIELDS);
    for (const candidate of work) {
      const { values } = mapCandidate(candidate, mapping, ANSWERS);
      deepStrictEqual(values, mapByHand(candidate));
    }
    const speed = (map: (candidate: (typeof work)[number]) => unknown) => async () => {
      const startedMs = performance.now();
      for (const candidate of work) map(candidate);
      return CANDIDATES / ((performance.now() - startedMs) / 1000);
    };
    return [
      await compareSpeeds({
        name: 'mapping',
        unit: 'cand/s',
        rounds: 7,
        ours: speed((candidate) => mapCandidate(candidate, mapping, ANSWERS)),
        baseline: speed(mapByHand),
      }),
    ];
  },
};
export default bench;
