/** For one request. What has no limit waits for ever, one day. */
export interface TimeLimits {
  /** To a connection that can be written to, its encryption included. */
  readonly connectMs: number;
  /** From there to the answer's headers. */
  readonly headersMs: number;
  /** From there to its last byte. */
  readonly bodyMs: number;
}

export const TIME_LIMITS: TimeLimits = { connectMs: 5000, headersMs: 15_000, bodyMs: 30_000 };

/** A limit was reached. */
export class TimeLimitReached extends Error {
  override readonly name = 'TimeLimitReached';
  readonly limitMs: number;

  constructor(limitMs: number) {
    super(`Nothing within ${limitMs} ms`);
    this.limitMs = limitMs;
  }
}
