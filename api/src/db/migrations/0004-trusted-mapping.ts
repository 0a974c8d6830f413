import { Migration } from '@mikro-orm/migrations';

/** Employee fields of one's own, where each value came from, and mappings that are drafted before they count. */
export class TrustedMapping0004 extends Migration {
  override up(): void {
    this.addSql(EMPLOYEES);
    this.addSql(MAPPINGS);
    this.addSql(CATALOGUE);
    this.addSql(STORED_JSON);
    this.addSql(ORIGINS);
  }
}

const EMPLOYEES = /* sql */ `
create table employee_field (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  key text not null,
  custom boolean not null,
  label text not null,
  "group" text not null,
  type text not null,
  choices jsonb not null,
  required boolean not null,
  description text not null,
  position integer not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (organization_id, key)
);
create unique index on employee_field (organization_id, lower(label)) where custom;
alter table employee
  add column custom_values jsonb not null default '{}',
  add column origins jsonb not null default '{}';
create index on employee (organization_id, personal_email);
alter table import add column instructions jsonb not null default '{}';
`;

const MAPPINGS = /* sql */ `
alter table field_mapping
  add column note text,
  add column restored_from integer;
alter table integration add column draft_revision integer not null default 0;
create table field_mapping_draft (
  id uuid primary key,
  organization_id uuid not null references organization on delete cascade,
  integration_id uuid not null references integration on delete cascade,
  revision integer not null,
  base_version integer not null,
  rules jsonb not null,
  updated_at timestamptz not null,
  updated_by text not null,
  unique (integration_id)
);
`;

const CATALOGUE = /* sql */ `
alter table remembered_field
  add column first_seen_at timestamptz,
  add column previous_label text,
  add column relabeled_at timestamptz;
update remembered_field set first_seen_at = last_seen_at;
alter table remembered_field alter column first_seen_at set not null;
create table candidate_reading (
  integration_id uuid not null references integration on delete cascade,
  candidate_id text not null,
  organization_id uuid not null references organization on delete cascade,
  read_at timestamptz not null,
  is_hire boolean not null,
  seen text[] not null,
  filled text[] not null,
  examples jsonb not null,
  primary key (integration_id, candidate_id)
);
create index on candidate_reading (integration_id, read_at desc);
`;

/** Rules have more parts now, and a value may come from several source fields. */
const STORED_JSON = /* sql */ `
update field_mapping set rules = coalesce((
  select jsonb_agg(rule || '{"joinWith": null, "transforms": []}')
  from jsonb_array_elements(rules) rule
), '[]');
update import set mapped_values = coalesce((
  select jsonb_agg((value - 'sourceField') || jsonb_build_object('sourceFields',
    case when jsonb_typeof(value -> 'sourceField') = 'object'
      then jsonb_build_array(value -> 'sourceField') else '[]' end))
  from jsonb_array_elements(mapped_values) value
), '[]');
`;

/** Until now only imports wrote values, and an import only what was empty: the oldest one that had a value wrote it. */
const ORIGINS = /* sql */ `
update employee e set origins = coalesce((
  select jsonb_object_agg(field, origin) from (
    select distinct on (value ->> 'employeeField')
      value ->> 'employeeField' as field,
      jsonb_build_object(
        'kind', 'IMPORT', 'sourceFields', value -> 'sourceFields', 'candidateId', i.candidate_id,
        'importId', i.id, 'mappingVersion', coalesce(i.mapping_version, 0),
        'at', to_char(i.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as origin
    from import i, jsonb_array_elements(i.mapped_values) value
    where i.employee_id = e.id and i.status = 'COMPLETED' and value -> 'value' <> 'null'
    order by value ->> 'employeeField', i.id
  ) filled
), '{}');
`;
