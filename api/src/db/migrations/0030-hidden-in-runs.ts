import { Migration } from '@mikro-orm/migrations';

/**
 * What a run gave for a field that is for administrators stays so when the field is opened later, also in the
 * runs until now. And an enrollment's integration is one of its organization.
 */
export class HiddenInRuns0030 extends Migration {
  override up(): void {
    this.addSql(HIDDEN);
    this.addSql(/* sql */ `
      alter table enrollment add foreign key (organization_id, integration_id)
        references integration (organization_id, id) on delete set null (integration_id)`);
  }
}

/** As `visibilityOf` decides it: by what was decided, or else by the type, of which only money is hidden. */
const HIDDEN = /* sql */ `
with decided as (
  select organization_id, key, coalesce(decided_visibility, case when custom and type = 'MONEY' then 'ADMINISTRATORS' end) as seen
  from employee_field
), hidden as (
  select organization_id, key from decided where seen = 'ADMINISTRATORS'
  union
  select o.id, 'salary' from organization o where not exists (
    select from decided d where d.organization_id = o.id and d.key = 'salary' and d.seen = 'EVERYONE')
)
update import_run r set mapped_values = (
  select jsonb_agg(
    case when exists (
      select from hidden h where h.organization_id = r.organization_id and h.key = value ->> 'employeeField'
    ) then value || '{"forAdministrators": true}' else value end order by place)
  from jsonb_array_elements(r.mapped_values) with ordinality as kept (value, place)
) where jsonb_array_length(r.mapped_values) > 0`;
