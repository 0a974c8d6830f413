import { Migration } from '@mikro-orm/migrations';

/** Sessions are known by a hash, guesses are counted, and a password may be good for one sign-in only. */
export class SignInWalls0007 extends Migration {
  override up(): void {
    // Whoever is signed in stays so: the cookie carries the token, the table its hash.
    this.addSql(/* sql */ `
      update auth_session set token = encode(sha256(convert_to(token, 'UTF8')), 'hex')`);
    this.addSql(/* sql */ `
      alter table auth_user add column "mustChangePassword" boolean not null default false`);
    this.addSql(/* sql */ `
      create table sign_in_guess (
        key text primary key,
        used_until timestamptz not null
      )`);
  }
}
