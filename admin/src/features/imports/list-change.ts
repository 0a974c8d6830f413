import type { ImportStatus } from '../../shared/import-status.ts';

interface Shown {
  id: string;
  createdAt: string;
}

/**
 * Whether an import that changed makes the list read again. One that stays in the list changes in
 * place, and one on a page that is not loaded yet comes with that page.
 */
export function changesList(
  list: { imports: readonly Shown[]; hasMore: boolean; statuses: readonly ImportStatus[] | null },
  changed: Shown & { status: ImportStatus },
): boolean {
  const belongs = list.statuses?.includes(changed.status) ?? true;
  if (list.imports.some(({ id }) => id === changed.id)) return !belongs;
  const oldest = list.imports.at(-1);
  if (!belongs || !oldest || !list.hasMore) return belongs;
  return Date.parse(changed.createdAt) >= Date.parse(oldest.createdAt);
}
