import type { EntityManager } from '@mikro-orm/core';

import type { Clock } from '../ports/clock.ts';
import type { ProgressFeed } from '../ports/progress-feed.ts';
import { Import } from './import.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportStep, ImportStepKey, ImportStepStatus } from './import-step.ts';

/** Somebody else has taken the import over or ended it: what was done here is not kept, and need not be. */
export class ImportTakenOver extends Error {
  override readonly name = 'ImportTakenOver';
}

/**
 * Writes a run's steps as they happen. Each `save` is one transaction that also announces, so no one is
 * told of what was not kept.
 */
export class ImportStory {
  readonly #record: Import;
  readonly #run: ImportRun;
  readonly #ports: { em: EntityManager; progress: ProgressFeed; clock: Clock };

  constructor(
    { record, run }: { record: Import; run: ImportRun },
    ports: { em: EntityManager; progress: ProgressFeed; clock: Clock },
  ) {
    this.#record = record;
    this.#run = run;
    this.#ports = ports;
  }

  /** Starts over: keeps only the step that says how it began. */
  restart(): void {
    this.#run.steps = this.#run.steps.filter((step) => step.key === 'RECEIVE');
  }

  begin(key: ImportStepKey, input: string): void {
    this.#steps((steps) => [
      ...steps,
      { key, status: 'RUNNING', startedAt: this.#now(), finishedAt: null, input, output: null },
    ]);
  }

  /** Ends the step that is running. */
  end(output: string, status: ImportStepStatus = 'DONE'): void {
    this.#steps((steps) =>
      steps.map((step) =>
        step.status === 'RUNNING' ? { ...step, status, output, finishedAt: this.#now() } : step,
      ),
    );
  }

  /** Writes the import and its run, which stand the same, and announces it, with what else `write` changes. */
  async save(write?: (em: EntityManager) => Promise<void>): Promise<void> {
    await this.#ports.em.transactional(async (em) => {
      const { id, claim } = this.#record;
      // Also the row's lock: anything else that works on this import waits, and then finds that it has ended.
      const ours = await em.nativeUpdate(
        Import,
        { id, claim, status: { $in: ['QUEUED', 'RUNNING', 'WAITING'] } },
        { updatedAt: this.#ports.clock.now() },
      );
      if (ours === 0) throw new ImportTakenOver();
      await write?.(em);
      const { status, problem, finishedAt } = this.#record;
      if (status !== 'CLOSED') Object.assign(this.#run, { status, problem, finishedAt });
      this.#record.updatedAt = this.#ports.clock.now();
      await this.#ports.progress.announce(em, {
        topic: 'import',
        organizationId: this.#record.organizationId,
        id: this.#record.id,
      });
    });
  }

  #steps(change: (steps: readonly ImportStep[]) => readonly ImportStep[]): void {
    this.#run.steps = change(this.#run.steps);
  }

  #now(): string {
    return this.#ports.clock.now().toISOString();
  }
}
