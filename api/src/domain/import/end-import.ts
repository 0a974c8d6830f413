import type { EmployeeField } from '../employee/employee-field.ts';
import type { Employee } from '../employee/employee.ts';
import type { Clock } from '../ports/clock.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { Providers } from '../provider/providers.ts';
import type { Match } from './decide-match.ts';
import { maybeSamePerson } from './effect-in-words.ts';
import { cureFor } from './import-cure.ts';
import type { ImportStory } from './import-story.ts';
import type { Import, ImportProblem } from './import.ts';

/** Ends an import with a problem that passes only when somebody does something about it. */
export async function endImport(
  { clock, providers }: { clock: Clock; providers: Providers },
  record: Import,
  story: ImportStory,
  problem: Omit<ImportProblem, 'cure' | 'retrying'>,
): Promise<void> {
  const { about } = await providers.ofIntegration(record.integrationId);
  story.end(problem.message, 'FAILED');
  record.status = 'FAILED';
  record.finishedAt = clock.now();
  record.problem = { ...problem, cure: cureFor(problem.code, about), retrying: false };
  await story.save();
}

/** Ends it until somebody has said who it is, for the story's next `save` to write. Nothing is wrong with it. */
export function askWhoItIs(
  { clock }: { clock: Clock },
  record: Import,
  story: ImportStory,
  {
    about,
    choice,
    fields,
  }: {
    about: AboutProvider;
    choice: Extract<Match<Employee>, { kind: 'CHOICE' }>;
    fields: readonly EmployeeField[];
  },
): void {
  const code = 'EMPLOYEE_CHOICE_NEEDED';
  const message = maybeSamePerson(choice, fields, about);
  story.end(message, 'NEEDS_DECISION');
  record.status = 'NEEDS_DECISION';
  record.finishedAt = clock.now();
  const employeeIds = choice.employees.map(({ id }) => id);
  record.problem = { code, message, employeeIds, cure: cureFor(code, about), retrying: false };
}
