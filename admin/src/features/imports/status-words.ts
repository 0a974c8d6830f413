import type { ImportStatus } from '../../shared/import-status.ts';

interface Status {
  candidateName: string | null;
  status: ImportStatus;
  problem: { retrying: boolean } | null;
}

const words: Record<ImportStatus, string> = {
  QUEUED: 'is waiting',
  RUNNING: 'is running',
  WAITING: 'is waiting for Lever',
  NEEDS_DECISION: 'needs a decision',
  COMPLETED: 'is complete',
  SKIPPED: 'was skipped',
  FAILED: 'stopped with a problem',
  CLOSED: 'was closed',
};

export function candidateLabel(candidateName: string | null): string {
  return candidateName ?? 'Unknown candidate';
}

/** What to read out about an import whose status changed. */
export function statusWords({ candidateName, status, problem }: Status): string {
  const subject = candidateName ? `The import of ${candidateName}` : 'The import';
  const trying = status === 'QUEUED' && problem?.retrying === true;
  return `${subject} ${trying ? 'had a problem and is tried again' : words[status]}.`;
}

/** Whether an import has come to an end; only that is worth reading out in a list of many. */
export function hasEnded(status: ImportStatus): boolean {
  return !['QUEUED', 'RUNNING', 'WAITING'].includes(status);
}

/** Whether a person can start it over as it is: it ended without an employee, or waits after a problem. */
export function isRetryable(each: Pick<Status, 'status' | 'problem'>): boolean {
  if (each.status === 'QUEUED') return each.problem !== null;
  if (each.status === 'WAITING') return true;
  return ['FAILED', 'SKIPPED', 'CLOSED'].includes(each.status);
}

/** Whether a person can say that nothing will come of it. */
export function isClosable(status: ImportStatus): boolean {
  return ['FAILED', 'WAITING', 'NEEDS_DECISION'].includes(status);
}
