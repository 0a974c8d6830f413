import type { ImportStatus } from '../../ui/import-status.ts';

interface Status {
  candidateName: string | null;
  status: ImportStatus;
  problem: { retrying: boolean } | null;
}

const words: Record<ImportStatus, string> = {
  QUEUED: 'is waiting',
  RUNNING: 'is running',
  WAITING: 'is waiting for Lever',
  COMPLETED: 'is complete',
  SKIPPED: 'was skipped',
  FAILED: 'stopped with a problem',
};

export function candidateLabel(candidateName: string | null): string {
  return candidateName ?? 'Name not known';
}

/** What to read out about an import whose status changed. */
export function statusWords({ candidateName, status, problem }: Status): string {
  const subject = candidateName ? `The import of ${candidateName}` : 'The import';
  const trying = status === 'QUEUED' && problem?.retrying === true;
  return `${subject} ${trying ? 'had a problem and is tried again' : words[status]}.`;
}

/** Whether an import has come to an end; only that is worth reading out in a list of many. */
export function hasEnded(status: ImportStatus): boolean {
  return status === 'COMPLETED' || status === 'SKIPPED' || status === 'FAILED';
}

/** Whether a person can start it over: it ended without an employee, or waits after a problem. */
export function isRetryable(each: Pick<Status, 'status' | 'problem'>): boolean {
  if (each.status === 'QUEUED') return each.problem !== null;
  if (each.status === 'WAITING') return true;
  return each.status === 'FAILED' || each.status === 'SKIPPED';
}
