import type { ImportStatus } from '../../shared/import-status.ts';

export interface ImportFilter {
  /** What stands in the address. Empty for all. */
  value: string;
  label: string;
  /** What a list without any is called. */
  none: string;
  /** Null for all. */
  statuses: ImportStatus[] | null;
}

const all: ImportFilter = { value: '', label: 'All', none: 'No imports yet', statuses: null };

export const importFilters: ImportFilter[] = [
  all,
  {
    value: 'needs-decision',
    label: 'Needs your decision',
    none: 'No imports need a decision',
    statuses: ['NEEDS_DECISION'],
  },
  { value: 'failed', label: 'Failed', none: 'No failed imports', statuses: ['FAILED'] },
  {
    value: 'under-way',
    label: 'In progress',
    none: 'No imports in progress',
    statuses: ['QUEUED', 'RUNNING', 'WAITING'],
  },
  {
    value: 'completed',
    label: 'Completed',
    none: 'No completed imports',
    statuses: ['COMPLETED'],
  },
  { value: 'skipped', label: 'Skipped', none: 'No skipped imports', statuses: ['SKIPPED'] },
  { value: 'closed', label: 'Closed', none: 'No closed imports', statuses: ['CLOSED'] },
];

/** The filter that an address asks for; all when it asks for none that exists. */
export function importFilter(value: unknown): ImportFilter {
  return importFilters.find((filter) => filter.value === value) ?? all;
}
