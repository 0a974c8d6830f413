import { Migration } from '@mikro-orm/migrations';

/** Lists are read as ranges of these, from their ends; see `pg-list-reads.ts`. With one direction, a range is one stretch. */
export class ListRanges0009 extends Migration {
  override up(): void {
    for (const [table, columns] of RANGES) {
      this.addSql(`create index on ${table} (${columns}, id)`);
      this.addSql(`drop index if exists ${table}_${columns.replaceAll(', ', '_')}_id_idx`);
    }
    this.addSql('create index on workflow (organization_id, id)');
  }
}

const RANGES = [
  ['employee', 'organization_id'],
  ['import', 'organization_id'],
  ['import', 'organization_id, status'],
  ['enrollment', 'organization_id, workflow_id'],
  ['delivery', 'integration_id'],
  ['delivery', 'webhook_id, is_check'],
] as const;
