import type { Task } from 'graphile-worker';

const ASK_AGAIN_MS = 250;
/** More often in one go, and it may be the task that takes the database down. */
const STARTS_AT_MOST = 5;

export interface WorkersDatabase {
  /** Whether this was thrown because the database could not be reached. */
  isDatabaseOutage(error: unknown): boolean;
  /** Throws when it cannot be reached now. */
  databaseAnswers(): Promise<void>;
}

/**
 * A task that the database left in the middle starts again once the database answers, and not only when its turn
 * comes again; that is no attempt that failed. What is done in a task is safe to do twice.
 */
export function waitingForDatabase(task: Task, database: WorkersDatabase): Task {
  return async (payload, helpers) => {
    for (let start = 1; ; start += 1) {
      try {
        return await task(payload, helpers);
      } catch (error) {
        if (!database.isDatabaseOutage(error) || start === STARTS_AT_MOST) throw error;
        while (!helpers.abortSignal?.aborted && !(await answers(database))) {
          await new Promise((resolve) => {
            setTimeout(resolve, ASK_AGAIN_MS);
          });
        }
        if (helpers.abortSignal?.aborted) throw error;
      }
    }
  };
}

async function answers(database: WorkersDatabase): Promise<boolean> {
  return database.databaseAnswers().then(
    () => true,
    () => false,
  );
}
