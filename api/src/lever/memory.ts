import { isRefusal } from '../domain/base/failure.ts';
import type { AnswerMemory } from '../domain/ports/answer-memory.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { LeverClient } from './lever-client.ts';
import type { LeverRefusal } from './lever-refusal.ts';
import { createRememberingClient } from './remembering-client.ts';
import type { Posting, Requisition, RequisitionField } from './wire/job.ts';
import type { ArchiveReason, Stage } from './wire/opportunity.ts';
import type { User } from './wire/user.ts';

/** Answers of one kind, kept for a while. Refusals and outages are not kept. */
export interface Remembered<T> {
  /** What is kept under this key, or what `read` gives now; who asks meanwhile waits for the same answer. */
  get(client: LeverClient, key: string, read: Read<T>): Promise<T | LeverRefusal>;
  /** What `read` gives now, kept in place of what was. */
  getAnew(client: LeverClient, key: string, read: Read<T>): Promise<T | LeverRefusal>;
}

type Read<T> = (client: LeverClient) => Promise<T | LeverRefusal>;

/** What changes slowly in one Lever account. */
export interface Memory {
  readonly archiveReasons: Remembered<readonly ArchiveReason[]>;
  readonly stages: Remembered<readonly Stage[]>;
  readonly requisitionFields: Remembered<readonly RequisitionField[]>;
  readonly postings: Remembered<Posting>;
  readonly requisitions: Remembered<Requisition>;
  readonly users: Remembered<User>;
}

const MINUTE_MS = 60_000;

/**
 * How old an answer of another process may be. People change stages and then look for them here; the others
 * serve imports, and an archive reason that is not known is read again at once.
 */
const FRESH_MS = {
  stages: MINUTE_MS,
  postings: 10 * MINUTE_MS,
  requisitions: 10 * MINUTE_MS,
  requisitionFields: 10 * MINUTE_MS,
  archiveReasons: 10 * MINUTE_MS,
  users: 60 * MINUTE_MS,
};
/** On top of that, a process does not look at the shared memory again for this long. */
const KEPT_HERE_MS = MINUTE_MS;
const MOST_ENTRIES = 1000;

export interface MemoryParts {
  readonly integrationId: string;
  readonly answers: AnswerMemory;
  readonly clock: Clock;
}

/** One for each connection and process, on top of what all processes share. */
export function createMemory(parts: MemoryParts): Memory {
  return {
    archiveReasons: remembered(parts, FRESH_MS.archiveReasons),
    stages: remembered(parts, FRESH_MS.stages),
    requisitionFields: remembered(parts, FRESH_MS.requisitionFields),
    postings: remembered(parts, FRESH_MS.postings),
    requisitions: remembered(parts, FRESH_MS.requisitions),
    users: remembered(parts, FRESH_MS.users),
  };
}

function remembered<T>(parts: MemoryParts, freshMs: number): Remembered<T> {
  const kept = new Map<string, { until: number; answer: Promise<T | LeverRefusal> }>();

  const getAnew = async (client: LeverClient, key: string, read: Read<T>, acceptMs: number) => {
    const entry = {
      until: parts.clock.now().getTime() + KEPT_HERE_MS,
      answer: read(createRememberingClient(client, { ...parts, freshMs: acceptMs })),
    };
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
  };

  return {
    get(client, key, read) {
      const known = kept.get(key);
      const isKept = known && known.until > parts.clock.now().getTime();
      return isKept ? known.answer : getAnew(client, key, read, freshMs);
    },
    getAnew: (client, key, read) => getAnew(client, key, read, 0),
  };
}
