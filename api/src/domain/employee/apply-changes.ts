import type { Employee } from './employee.ts';
import { setEmployeeValue } from './employee-value.ts';
import type { PlannedChange } from './plan-changes.ts';

/** Writes what was planned, all but what is kept, and remembers where each value came from. */
export function applyChanges(
  employee: Employee,
  changes: readonly PlannedChange[],
  by: { candidateId: string; importId: string; mappingVersion: number; at: Date },
): void {
  for (const { kind, employeeField, after, sourceFields } of changes) {
    if (kind === 'KEEP_PINNED') continue;
    setEmployeeValue(employee, employeeField, after, {
      kind: 'IMPORT',
      sourceFields,
      candidateId: by.candidateId,
      importId: by.importId,
      mappingVersion: by.mappingVersion,
      at: by.at.toISOString(),
    });
  }
}
