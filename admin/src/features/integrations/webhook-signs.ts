interface Webhook {
  lastDeliveryAt: string | null;
  lastCheckedAt: string | null;
}

/**
 * Whether nothing has ever come from a webhook. Lever does not tell whether the switch of an event is on, so this
 * is the only sign of one that is off.
 */
export function neverHeardFrom({ lastDeliveryAt, lastCheckedAt }: Webhook): boolean {
  return lastDeliveryAt === null && lastCheckedAt === null;
}

export interface Difference {
  kind: 'MISSING' | 'OLD_ADDRESS' | 'ORPHANED' | 'DOUBLED';
}

/** What Repair will do about differences, each thing once. */
export function repairPlan(differences: readonly Difference[]): string {
  const kinds = new Set(differences.map(({ kind }) => kind));
  const registers = kinds.has('MISSING') || kinds.has('OLD_ADDRESS');
  const removes = kinds.has('OLD_ADDRESS') || kinds.has('ORPHANED') || kinds.has('DOUBLED');
  if (registers && removes) return 'Repair adds missing webhooks and removes extra ones.';
  return registers ? 'Repair adds missing webhooks.' : 'Repair removes extra webhooks from Lever.';
}

/** Whether Lever may have announced hires to no one. */
export function mayHaveMissedHires(differences: readonly Difference[]): boolean {
  return differences.some(({ kind }) => kind === 'MISSING' || kind === 'OLD_ADDRESS');
}
