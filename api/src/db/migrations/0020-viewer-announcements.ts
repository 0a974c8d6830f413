import { Migration } from '@mikro-orm/migrations';

/**
 * Every process is told when somebody may see less, or nothing any more: a session ends, a role changes, a
 * membership goes. Triggers tell it, so that it counts whoever does it: sign-in, our own statements, a cascade, or
 * an operator by hand.
 */
export class ViewerAnnouncements0020 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create function announce_viewer(user_id uuid) returns void language sql as $$
        select pg_notify('sora_progress', json_build_object('topic', 'viewer', 'userId', user_id)::text)
      $$`);
    this.addSql(/* sql */ `
      create function announce_viewer_of_row() returns trigger language plpgsql as $$
      begin
        perform announce_viewer(old."userId");
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create trigger announce_viewer after delete on auth_session
        for each row execute function announce_viewer_of_row()`);
    this.addSql(/* sql */ `
      create trigger announce_viewer after delete or update of role, "organizationId" on auth_member
        for each row execute function announce_viewer_of_row()`);
  }
}
