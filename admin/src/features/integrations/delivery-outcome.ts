import { importStatusBadge, type ImportStatus } from '../../shared/import-status.ts';
import type { Tone } from '../../ui/StatusBadge.vue';

type DeliveryOutcome = 'QUEUED' | 'IMPORTED' | 'ALREADY_IMPORTED' | 'CHECK' | 'IGNORED' | 'FAILED';

const outcomeBadge: Record<DeliveryOutcome, { tone: Tone; label: string }> = {
  QUEUED: { tone: 'waiting', label: 'Waiting' },
  IMPORTED: { tone: 'good', label: 'Imported' },
  ALREADY_IMPORTED: { tone: 'quiet', label: 'Already imported' },
  CHECK: { tone: 'good', label: 'Check passed' },
  IGNORED: { tone: 'quiet', label: 'Ignored' },
  FAILED: { tone: 'bad', label: 'Failed' },
};

/** How a delivery stands by now: as its import does while that is not over, or needs somebody. */
export function deliveryBadge({
  outcome,
  import: joined,
}: {
  outcome: DeliveryOutcome;
  import: { status: ImportStatus } | null;
}): { tone: Tone; label: string } {
  const followsImport = outcome === 'QUEUED' || outcome === 'FAILED';
  return joined && followsImport ? importStatusBadge(joined.status, false) : outcomeBadge[outcome];
}

/** A check is Lever asking whether anybody answers: it is never somebody's hire. */
export function deliveryTitle(delivery: {
  outcome: DeliveryOutcome;
  eventName: string;
  event: { label: string } | null;
}): string {
  if (delivery.outcome === 'CHECK') return 'Verify connection';
  return delivery.event?.label ?? delivery.eventName;
}
