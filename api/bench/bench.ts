/** What `npm run bench` gives to each benchmark. */
export interface BenchContext {
  /** Makes an empty database of that name on a durable PostgreSQL, and gives its address. */
  databaseUrl(name: string): Promise<string>;
  /** The Node that the product runs on. */
  readonly node: string;
  /** The folder of the checkout. */
  readonly root: string;
}

/** One figure, next to what it is measured against in the same run. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The other side's figure, or the goal. */
  readonly baseline: number;
  /** Above 1 we are better than the baseline, or within the goal. */
  readonly ratio: number;
}

/** The default export of each *.bench.ts. */
export interface Bench {
  readonly name: string;
  run(context: BenchContext): Promise<readonly Measure[]>;
}
