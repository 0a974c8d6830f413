import type { Tone } from '../ui/StatusBadge.vue';

export type ImportStatus =
  | 'QUEUED'
  | 'RUNNING'
  | 'WAITING'
  | 'NEEDS_DECISION'
  | 'COMPLETED'
  | 'SKIPPED'
  | 'FAILED'
  | 'CLOSED';

const badges: Record<ImportStatus, { tone: Tone; label: string }> = {
  QUEUED: { tone: 'waiting', label: 'Waiting' },
  RUNNING: { tone: 'busy', label: 'Running' },
  WAITING: { tone: 'attention', label: 'Waiting for Lever' },
  NEEDS_DECISION: { tone: 'attention', label: 'Needs your decision' },
  COMPLETED: { tone: 'good', label: 'Completed' },
  SKIPPED: { tone: 'quiet', label: 'Skipped' },
  FAILED: { tone: 'bad', label: 'Failed' },
  CLOSED: { tone: 'quiet', label: 'Closed' },
};

/** How an import stands. One that waits after a problem is not like one that waits its turn. */
export function importStatusBadge(status: ImportStatus, retrying: boolean, leftToDo = 0) {
  if (status === 'COMPLETED' && leftToDo > 0) {
    return { tone: 'attention', label: `Completed, ${leftToDo} to check` } as const;
  }
  return retrying && status === 'QUEUED'
    ? ({ tone: 'attention', label: 'Trying again' } as const)
    : badges[status];
}
