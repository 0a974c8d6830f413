import { Migration } from '@mikro-orm/migrations';

/** Hires of one person are told apart, an employee has several contacts, and an import can be closed. */
export class HireTerms0008 extends Migration {
  override up(): void {
    this.addSql(IMPORTS);
    this.addSql(HAPPENED);
    this.addSql(DECISIONS);
    this.addSql(CONTACTS);
  }
}

const IMPORTS = /* sql */ `
alter table import
  add column occurrence integer not null default 1,
  add column happened_at timestamptz,
  add column read_at timestamptz,
  add column closed jsonb;
alter table import drop constraint import_integration_id_event_candidate_id_stage_id_key;
alter table import add unique (integration_id, event, candidate_id, stage_id, occurrence);
create index on import (organization_id, candidate_id);
`;

/** A hire was before it was announced, and before its import began. */
const HAPPENED = /* sql */ `
update import i set happened_at = coalesce(
  (select min(d.received_at) from delivery d where d.import_id = i.id), i.created_at)
where status = 'COMPLETED';
`;

const DECISIONS = /* sql */ `
update import set status = 'NEEDS_DECISION'
where status = 'FAILED' and problem ->> 'code' = 'EMPLOYEE_CHOICE_NEEDED';
`;

const CONTACTS = /* sql */ `
create table employee_contact (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  employee_id uuid not null references employee on delete cascade,
  provider text not null,
  contact_id text not null,
  created_at timestamptz not null,
  unique (organization_id, provider, contact_id)
);
create index on employee_contact (employee_id);
`;
