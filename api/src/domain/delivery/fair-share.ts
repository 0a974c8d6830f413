/** Far more than a company hires in a minute by hand. */
const BURST = 120;
const PER_SECOND = 2;
const REMEMBERED_AT_MOST = 10_000;

/** Which webhooks send more than their share, so that what they send waits behind everybody else's. */
export interface FairShare {
  /** Counts one delivery; true when its webhook has had too many lately. */
  isExceededBy(webhookId: string, at: Date): boolean;
}

/** Each webhook's own allowance in this process, which fills evenly. */
export function createFairShare(): FairShare {
  const allowances = new Map<string, { left: number; atMs: number }>();
  return {
    isExceededBy(webhookId, at) {
      const atMs = at.getTime();
      const before = allowances.get(webhookId) ?? { left: BURST, atMs };
      const refilled = (Math.max(0, atMs - before.atMs) / 1000) * PER_SECOND;
      const left = Math.min(BURST, before.left + refilled);
      const isExcess = left < 1;
      if (allowances.size >= REMEMBERED_AT_MOST) allowances.clear();
      allowances.set(webhookId, { left: isExcess ? left : left - 1, atMs });
      return isExcess;
    },
  };
}
