import type { Clock } from '../ports.ts';
import { cureFor } from './import-cure.ts';
import type { ImportStory } from './import-story.ts';
import type { Import, ImportProblem } from './import.ts';

/** Ends an import with a problem that passes only when somebody does something about it. */
export async function endImport(
  { clock }: { clock: Clock },
  record: Import,
  story: ImportStory,
  problem: Omit<ImportProblem, 'cure' | 'retrying'>,
): Promise<void> {
  stopImport({ clock }, record, story, problem);
  await story.save();
}

/** The same, for the story's next `save` to write. */
export function stopImport(
  { clock }: { clock: Clock },
  record: Import,
  story: ImportStory,
  problem: Omit<ImportProblem, 'cure' | 'retrying'>,
): void {
  story.end(problem.message, 'FAILED');
  record.status = 'FAILED';
  record.finishedAt = clock.now();
  record.problem = { ...problem, cure: cureFor(problem.code), retrying: false };
}
