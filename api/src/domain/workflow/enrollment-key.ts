import { newId } from '../base/entity.ts';

/** The keys of imports and those of people never meet: anybody may choose any text. */
export const enrollmentKey = {
  /** One import enters one employee into a workflow once, however often it runs. */
  ofImport: (entry: { importId: string; workflowId: string; employeeId: string }): string =>
    `import:${entry.importId}:${entry.workflowId}:${entry.employeeId}`,

  /** What a client chose, so that it may ask again; without a choice each request is one of its own. */
  ofPerson: (chosen: string | null): string => `person:${chosen ?? newId()}`,
};
