import type { Bench } from '../../api/bench/bench.ts';
import { compareWithGoal } from '../../api/bench/compare.ts';
import { startedClone } from './started-product.ts';

const GOAL_SECONDS = 120;

const bench: Bench = {
  name: 'start-cold',
  async run({ root }) {
    const { firstStartSeconds } = await startedClone(root);
    return [
      compareWithGoal({ name: 'start-cold', value: firstStartSeconds, unit: 's' }, GOAL_SECONDS),
    ];
  },
};
export default bench;
