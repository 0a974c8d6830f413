import { Migration } from '@mikro-orm/migrations';

/** Calls to the provider: counted, paced, and the slow-changing answers shared. */
export class LeverPace0002 extends Migration {
  override up(): void {
    this.addSql('alter table import add column provider_calls integer;');
    this.addSql(SHARED_BY_PROCESSES);
  }
}

/** Unlogged: written often, and when a crash of Postgres empties them all is made again in seconds. */
const SHARED_BY_PROCESSES = /* sql */ `
create unlogged table provider_pace (
  integration_id uuid primary key references integration on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  full_at timestamptz not null
) with (fillfactor = 50);
create unlogged table provider_answer (
  integration_id uuid not null references integration on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  request text not null,
  body jsonb not null,
  read_at timestamptz not null,
  primary key (integration_id, request)
);
create index on provider_answer (read_at);
`;
