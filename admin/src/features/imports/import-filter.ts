import type { ImportStatus } from '../../ui/import-status.ts';

export interface ImportFilter {
  /** What stands in the address. Empty for all. */
  value: string;
  label: string;
  /** Null for all. */
  statuses: ImportStatus[] | null;
}

const all: ImportFilter = { value: '', label: 'All', statuses: null };

export const importFilters: ImportFilter[] = [
  all,
  { value: 'needs-decision', label: 'Needs your decision', statuses: ['NEEDS_DECISION'] },
  { value: 'failed', label: 'Failed', statuses: ['FAILED'] },
  { value: 'under-way', label: 'Under way', statuses: ['QUEUED', 'RUNNING', 'WAITING'] },
  { value: 'completed', label: 'Completed', statuses: ['COMPLETED'] },
  { value: 'skipped', label: 'Skipped', statuses: ['SKIPPED'] },
  { value: 'closed', label: 'Closed', statuses: ['CLOSED'] },
];

/** The filter that an address asks for; all when it asks for none that exists. */
export function importFilter(value: unknown): ImportFilter {
  return importFilters.find((filter) => filter.value === value) ?? all;
}
