import { Migration } from '@mikro-orm/migrations';

/**
 * How many employees have a value in each field, kept by triggers, since counting reads every employee. What a
 * statement changes is a row of its own: writers who shared one count would wait for each other. The sum of both
 * tables is right at any moment; fold-field-counts.ts keeps the second one short.
 */
export class EmployeeFieldCounts0014 extends Migration {
  override up(): void {
    // No references to the organization: when one is deleted, its employees still are counted off. Then nothing is left.
    this.addSql(/* sql */ `
      create table employee_field_count (
        organization_id uuid not null,
        key text collate "C" not null,
        employees bigint not null,
        primary key (organization_id, key)
      )`);
    this.addSql(/* sql */ `
      create table employee_field_change (
        organization_id uuid not null,
        id bigint generated always as identity,
        employees jsonb not null,
        primary key (organization_id, id)
      )`);
    this.addSql(COUNT_STATEMENT);
    this.addSql(COUNT_NOBODY);
    // These wait for writers, and keep others out until the counts are there.
    this.addSql(/* sql */ `
      create trigger count_inserted after insert on employee referencing new table as now_there
      for each statement execute function count_employee_fields()`);
    this.addSql(/* sql */ `
      create trigger count_updated after update on employee
      referencing new table as now_there old table as was_there
      for each statement execute function count_employee_fields()`);
    this.addSql(/* sql */ `
      create trigger count_deleted after delete on employee referencing old table as was_there
      for each statement execute function count_employee_fields()`);
    this.addSql(/* sql */ `
      create trigger count_truncated after truncate on employee
      for each statement execute function count_no_employee_fields()`);
    this.addSql(/* sql */ `
      insert into employee_field_count (organization_id, key, employees)
      select * from (${filled('employee')}) filled where employees > 0`);
  }
}

/** Built-in fields by their columns, as of this version. */
const COLUMNS: Readonly<Record<string, string>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  preferredName: 'preferred_name',
  workEmail: 'work_email',
  personalEmail: 'personal_email',
  phone: 'phone',
  jobTitle: 'job_title',
  department: 'department',
  team: 'team',
  location: 'location',
  employmentType: 'employment_type',
  startsOn: 'starts_on',
  manager: 'manager_id',
  timeZone: 'time_zone',
  salary: 'salary',
};

/** How many of these employees have a value, by organization and key. */
function filled(employees: string): string {
  const columns = Object.entries(COLUMNS);
  return /* sql */ `
    select organization_id, field.key, field.employees from (
      select organization_id, ${columns.map(([, column]) => `count(${column}) as ${column}`).join(', ')}
      from ${employees} group by organization_id
    ) counted cross join lateral (values
      ${columns.map(([key, column]) => `('${key}', ${column})`).join(', ')}
    ) field (key, employees)
    union all
    select organization_id, key, count(*) from ${employees}, jsonb_object_keys(custom_values) key
    group by organization_id, key`;
}

/** Writes what a statement changes, as `{ key: difference }`; nothing when values were replaced by others. */
function writeDifference(counts: string): string {
  return /* sql */ `
    insert into employee_field_change (organization_id, employees)
    select organization_id, jsonb_object_agg(key, employees) from (
      select organization_id, key, sum(employees) as employees from (${counts}) counts
      group by organization_id, key having sum(employees) <> 0
    ) difference group by organization_id`;
}

const NOW_THERE = filled('now_there');
const WAS_THERE = `select organization_id, key, -employees as employees from (${filled('was_there')}) was_filled`;

/** Definer's rights: whoever may write employees need not be allowed to write counts, as while an older version still runs. */
const COUNT_STATEMENT = /* sql */ `
create function count_employee_fields() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then ${writeDifference(NOW_THERE)};
  elsif tg_op = 'UPDATE' then ${writeDifference(`${NOW_THERE} union all ${WAS_THERE}`)};
  else ${writeDifference(WAS_THERE)};
  end if;
  return null;
end $$`;

const COUNT_NOBODY = /* sql */ `
create function count_no_employee_fields() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from employee_field_change;
  delete from employee_field_count;
  return null;
end $$`;
