import { Migration } from '@mikro-orm/migrations';

/** How a connection was made is said in words that fit any provider. */
export class ProvidersInGeneral0025 extends Migration {
  override up(): void {
    this.addSql(
      `update integration set connection_method = 'OAUTH' where connection_method = 'LEVER_CONNECT'`,
    );
  }
}
