import { createHash } from 'node:crypto';
import path from 'node:path';

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files that take long, since they start programs or wait. Vitest goes by size where it knows no durations. */
const LONGEST = [
  'crash',
  'silent-database',
  'sign-in-sessions',
  'fair-waiting',
  'lever-pace',
  'lever-grant',
  'sign-in-guessing',
  'nothing-missed',
  'starting',
];

/** So that all workers end together; in an order that the seed gives where --sequence.shuffle asks for one. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { shuffle, seed } = this.ctx.config.sequence;
    const order = shuffle ? byChance(seed) : rank;
    // oxlint-disable-next-line unicorn/no-array-sort -- no list's method, but Vitest's order
    const sorted = await super.sort(files);
    return [...Map.groupBy(sorted, ({ project }) => project).values()].flatMap((all) =>
      all.toSorted((one, other) => order(one) - order(other)),
    );
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.indexOf(path.basename(moduleId, '.test.ts'));
  return at === -1 ? LONGEST.length : at;
}

function byChance(seed: number): (file: TestSpecification) => number {
  return ({ moduleId }) =>
    createHash('sha256')
      .update(`${seed} ${path.basename(moduleId)}`)
      .digest()
      .readUInt32BE();
}
