import { isRefusal } from '../domain/failure.ts';
import type { Clock } from '../domain/ports.ts';
import type { LeverRefusal } from './lever-refusal.ts';
import type { Posting, Requisition, RequisitionField } from './wire/job.ts';
import type { ArchiveReason, Stage } from './wire/opportunity.ts';
import type { User } from './wire/user.ts';

/** Answers of one kind, kept for a while in this process. Refusals and outages are not kept. */
export interface Remembered<T> {
  /** What is kept under this key, or what `read` gives now; who asks meanwhile waits for the same answer. */
  get(key: string, read: () => Promise<T | LeverRefusal>): Promise<T | LeverRefusal>;
  forget(key: string): void;
}

/** What changes slowly in one Lever account. */
export interface Memory {
  readonly archiveReasons: Remembered<readonly ArchiveReason[]>;
  readonly stages: Remembered<readonly Stage[]>;
  readonly requisitionFields: Remembered<readonly RequisitionField[]>;
  readonly postings: Remembered<Posting>;
  readonly requisitions: Remembered<Requisition>;
  readonly users: Remembered<User>;
}

/** Long enough to serve a batch of hires with few calls, short enough that a change in Lever is soon seen. */
const KEPT_MS = 5 * 60_000;
const MOST_ENTRIES = 1000;

export function createMemory(clock: Clock): Memory {
  return {
    archiveReasons: remembered(clock),
    stages: remembered(clock),
    requisitionFields: remembered(clock),
    postings: remembered(clock),
    requisitions: remembered(clock),
    users: remembered(clock),
  };
}

function remembered<T>(clock: Clock): Remembered<T> {
  const kept = new Map<string, { until: number; answer: Promise<T | LeverRefusal> }>();
  return {
    async get(key, read) {
      const known = kept.get(key);
      if (known && known.until > clock.now().getTime()) return known.answer;
      const entry = { until: clock.now().getTime() + KEPT_MS, answer: read() };
      kept.delete(key);
      kept.set(key, entry);
      const [oldest] = kept.keys();
      if (kept.size > MOST_ENTRIES && oldest !== undefined) kept.delete(oldest);
      let good = false;
      try {
        const answer = await entry.answer;
        good = !isRefusal(answer);
        return answer;
      } finally {
        if (!good && kept.get(key) === entry) kept.delete(key);
      }
    },
    forget(key) {
      kept.delete(key);
    },
  };
}
