import type { ImportStatus } from '../../shared/import-status.ts';
import { nextTry } from './next-try.ts';

interface Story {
  status: ImportStatus;
  /** How many runs there were. */
  runCount: number;
  /** Of the latest run. */
  attempts: number;
  /** While it waits for Lever. */
  nextTryAt: string | null;
  problem: { code: string; message: string; cure: string; retrying: boolean } | null;
  closed: { reason: string; by: string } | null;
  steps: readonly { status: string; output: string | null }[];
}

export interface Notice {
  tone: 'bad' | 'attention' | 'quiet';
  title: string;
  /** What a person can do. */
  cure?: string;
  /** What happens without anyone’s help. */
  fate?: string;
  code?: string;
}

/** Once there is a connection again, Sora runs those that stopped for want of one. */
const CONTINUES: ReadonlySet<string> = new Set([
  'GRANT_REVOKED',
  'WRONG_ENVIRONMENT',
  'PERMISSION_MISSING',
  'API_KEY_REJECTED',
]);

/** What stands above an import's story: what is wrong and what to do, or why there was nothing to do. */
export function notice(
  { status, runCount, attempts, nextTryAt, problem, closed, steps }: Story,
  now: Date,
): Notice | undefined {
  if (closed) {
    const { reason, by } = closed;
    return {
      tone: 'quiet',
      title: `Closed by ${by}`,
      cure: reason,
      ...(problem ? { fate: problem.message, code: problem.code } : {}),
    };
  }
  if (status === 'NEEDS_DECISION' && problem) {
    return { tone: 'attention', title: 'Your decision is needed', cure: problem.message };
  }
  if (problem) {
    const { code, message, cure, retrying } = problem;
    const stopped = status === 'FAILED';
    const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
    const tried = runCount > 1 ? `Run ${runCount}: ${count}` : count;
    return {
      tone: stopped ? 'bad' : 'attention',
      title: message,
      cure,
      code,
      fate:
        retrying && !stopped
          ? `${tried} so far. ${nextTryAt ? nextTry(nextTryAt, now) : 'Sora will try again automatically'}.`
          : `${tried}. ${CONTINUES.has(code) ? 'Continues automatically after you reconnect.' : 'Sora won’t retry automatically.'}`,
    };
  }
  if (status !== 'SKIPPED') return undefined;
  const reason = steps.findLast((step) => step.status === 'SKIPPED')?.output;
  return { tone: 'quiet', title: 'Nothing was imported', ...(reason ? { cure: reason } : {}) };
}
