import type { Columns } from '../entity.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Import, ImportStatus } from './import.ts';

export type ImportRow = Columns<Omit<Import, 'steps' | 'mappedValues' | 'claim'>>;

/** Lists and counts of imports, each one SQL statement. Always of one organization. */
export interface ImportLists {
  imports(
    organizationId: string,
    request: PageRequest & { statuses: readonly ImportStatus[] | null },
  ): Promise<Page<ImportRow>>;
  /** How many hires of the last two weeks were found by comparison, and have not been announced to this day. */
  hiresNeverAnnounced(organizationId: string, integrationId: string): Promise<number>;
}
