import type { Measure } from './bench.ts';

/** Compares a speed with another side's, both measured in turns so that both see the same machine. */
export async function compareSpeeds(options: {
  name: string;
  unit: string;
  rounds: number;
  /** One round of ours and one of the baseline; each gives a speed. The first round of each is thrown away. */
  ours: () => Promise<number>;
  baseline: () => Promise<number>;
}): Promise<Measure> {
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round <= options.rounds; round += 1) {
    const speeds = { ours: await options.ours(), baseline: await options.baseline() };
    if (round === 0) continue;
    ours.push(speeds.ours);
    baseline.push(speeds.baseline);
  }
  const value = median(ours);
  const against = median(baseline);
  return {
    name: options.name,
    value,
    unit: options.unit,
    baseline: against,
    ratio: value / against,
  };
}

/** Compares a cost, of which less is better, with a goal. */
export function compareWithGoal(cost: Omit<Measure, 'baseline' | 'ratio'>, goal: number): Measure {
  return { ...cost, baseline: goal, ratio: goal / cost.value };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('Nothing was measured.');
  return (lower + upper) / 2;
}
