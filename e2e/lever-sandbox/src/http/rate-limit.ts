/** A token bucket: `tokens` as of `at`. */
interface Bucket {
  tokens: number;
  at: number;
}

export interface RateLimit {
  /** Takes one call's worth; false when the key has used up its burst. A rate of 0 lets everything through. */
  take(key: string, rate: { perSecond: number; burst: number }, nowMs: number): boolean;
}

/** One bucket a key, full at first. */
export function rateLimit(): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key, { perSecond, burst }, nowMs) => {
      if (perSecond === 0) return true;
      const bucket = buckets.get(key) ?? { tokens: burst, at: nowMs };
      const refilled = bucket.tokens + ((nowMs - bucket.at) / 1000) * perSecond;
      const tokens = Math.min(burst, refilled);
      const allowed = tokens >= 1;
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: nowMs });
      return allowed;
    },
  };
}
