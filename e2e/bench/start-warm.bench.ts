import type { Bench } from '../../api/bench/bench.ts';
import { compareWithGoal, median } from '../../api/bench/compare.ts';
import { secondsToStart, startedClone } from './started-product.ts';

const STARTS = 3;
const GOAL_SECONDS = 6;

const bench: Bench = {
  name: 'start-warm',
  async run({ root }) {
    const { folder } = await startedClone(root);
    const seconds: number[] = [];
    for (let start = 0; start < STARTS; start += 1) seconds.push(await secondsToStart(folder));
    return [
      compareWithGoal({ name: 'start-warm', value: median(seconds), unit: 's' }, GOAL_SECONDS),
    ];
  },
};
export default bench;
