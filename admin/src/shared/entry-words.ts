interface Entry {
  cause: 'IMPORT' | 'PERSON';
  enteredBy: { name: string };
  /** Null when a person entered the employee, or when the import is gone. */
  import: { event: { type: string; label: string } } | null;
}

/** Why an employee is in a workflow: "Hired in Lever", or "Entered by Ana Admin". */
export function entryWords({ cause, enteredBy, import: story }: Entry): string {
  if (cause === 'PERSON') return `Entered by ${enteredBy.name}`;
  if (!story) return 'Imported from Lever';
  const { type, label } = story.event;
  return BY_EVENT[type] ?? `${label} in Lever`;
}

const BY_EVENT: Record<string, string | undefined> = {
  CANDIDATE_HIRED: 'Hired in Lever',
  // It enters someone only when the reason is a hire.
  CANDIDATE_ARCHIVE_CHANGE: 'Hired in Lever',
  CANDIDATE_STAGE_CHANGE: 'Reached a stage in Lever',
};
