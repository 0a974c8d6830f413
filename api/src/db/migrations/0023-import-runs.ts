import { Migration } from '@mikro-orm/migrations';

/** A hire is told apart from its runs, each of which keeps its own story. What ran before was one run of each import. */
export class ImportRuns0023 extends Migration {
  override up(): void {
    this.addSql('alter table import add unique (organization_id, id)');
    this.addSql('drop index if exists import_organization_id_id_idx1');
    this.addSql(RUNS);
    this.addSql('create index on import_run (import_id, id)');
    this.addSql(FIRST_RUNS);
    this.addSql(/* sql */ `
      alter table import add column runs integer not null default 1,
        drop column attempts, drop column provider_calls, drop column steps, drop column mapped_values,
        drop column mapping_version, drop column instructions`);
  }
}

const RUNS = /* sql */ `
create table import_run (
  id uuid primary key,
  organization_id uuid not null,
  import_id uuid not null,
  number integer not null,
  cause text not null,
  actor jsonb not null,
  status text not null,
  attempts integer not null default 0,
  provider_calls integer,
  instructions jsonb not null,
  mapping_version integer,
  steps jsonb not null,
  mapped_values jsonb not null,
  problem jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  unique (import_id, number),
  foreign key (organization_id, import_id) references import (organization_id, id) on delete cascade
)`;

/** Under the import's own id, which no run has: ids of runs sort by when they began. */
const FIRST_RUNS = /* sql */ `
insert into import_run (id, organization_id, import_id, number, cause, actor, status, attempts, provider_calls,
  instructions, mapping_version, steps, mapped_values, problem, created_at, finished_at)
select id, organization_id, id, 1, cause, '{"kind": "SORA", "id": null, "name": "Sora"}',
  case when status = 'CLOSED' then 'STOPPED' else status end, attempts, provider_calls,
  instructions, mapping_version,
  case when cause = 'CATCH_UP' and steps -> 0 ->> 'input' like 'Sora %' then jsonb_set(steps, '{0,isFound}', 'true') else steps end,
  mapped_values, problem, created_at, finished_at
from import`;
