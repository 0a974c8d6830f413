import type { Import, ImportStatus } from '../import/import.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { Delivery, DeliveryOutcome } from './delivery.ts';

/** How a delivery's import stands, where that is what came of the delivery. */
const OF_IMPORT: Readonly<
  Record<Exclude<ImportStatus, 'WAITING'>, readonly [DeliveryOutcome, string]>
> = {
  QUEUED: ['QUEUED', 'The import is waiting for its turn.'],
  RUNNING: ['QUEUED', 'The import is in progress.'],
  NEEDS_DECISION: ['FAILED', 'The import needs your decision.'],
  COMPLETED: ['IMPORTED', 'Imported.'],
  SKIPPED: ['IGNORED', 'There was nothing to import.'],
  FAILED: ['FAILED', 'The import failed.'],
  CLOSED: ['IGNORED', 'The import was closed.'],
};

/** What has come of a delivery by now: an import may have gone on, or been retried, after it was worked on. */
export function presentOutcome(
  delivery: Pick<Delivery, 'outcome' | 'detail' | 'processedAt'>,
  joined: Pick<Import, 'status'>,
  { label }: Pick<AboutProvider, 'label'>,
): { outcome: DeliveryOutcome; detail: string } {
  const { outcome, detail } = delivery;
  if (delivery.processedAt === null) return { outcome, detail };
  const isSecond = outcome === 'ALREADY_IMPORTED';
  if (isSecond && joined.status === 'COMPLETED') return { outcome, detail };
  if (joined.status === 'WAITING') {
    return { outcome: 'QUEUED', detail: `Waiting for ${label} to respond.` };
  }
  const [now, words] = OF_IMPORT[joined.status];
  return { outcome: now, detail: words };
}
