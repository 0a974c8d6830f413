import { Migration } from '@mikro-orm/migrations';

/** What keeps a connection alive for years: the grant's clocks, and signature tokens that can be rotated. */
export class LastingConnection0003 extends Migration {
  override up(): void {
    this.addSql(`
      alter table integration
        add column granted_at timestamptz,
        add column renewed_at timestamptz,
        add column lost_at timestamptz;
      update integration set granted_at = connected_at, renewed_at = connected_at
        where connection_method = 'LEVER_CONNECT';
      alter table webhook
        add column previous_signature_token text,
        add column rotated_at timestamptz;
    `);
  }
}
