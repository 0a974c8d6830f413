import type { Columns } from '../base/entity.ts';
import type { Page, PageRequest } from '../base/page.ts';
import type { Import, ImportStatus } from './import.ts';
import type { ImportRun } from './import-run.ts';

export type ImportRow = Columns<Omit<Import, 'claim'>>;

export type ImportRunRow = Columns<ImportRun>;

/** Lists and counts of imports, each one SQL statement. Always of one organization. */
export interface ImportLists {
  imports(
    organizationId: string,
    request: PageRequest & { statuses: readonly ImportStatus[] | null },
  ): Promise<Page<ImportRow>>;
  /** The runs of one import, the newest first. */
  importRuns(
    organizationId: string,
    request: PageRequest & { importId: string },
  ): Promise<Page<ImportRunRow>>;
  /** How many hires of the last two weeks were found by comparison, and have not been announced to this day. */
  hiresNeverAnnounced(organizationId: string, integrationId: string): Promise<number>;
}
