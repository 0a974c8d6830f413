import { Migration } from '@mikro-orm/migrations';

/**
 * Who sees the values of an employee field. Fields that published rules already fill from pay, from fields that
 * the customer defined at the provider, or by an expression are for administrators, as they would be had those
 * rules been published today.
 */
export class FieldVisibility0013 extends Migration {
  override up(): void {
    this.addSql('alter table employee_field add column decided_visibility text');
    this.addSql(OWN_FIELDS);
    this.addSql(BUILT_IN_FIELDS);
  }
}

/** Default fields of the provider that tell nobody's pay, as of this version. */
const OPEN_SOURCES = /* sql */ `
  source ~ '^(contact|opportunity|application|posting)\\.[a-z_]+$'
  or source in (
    'requisition.name', 'requisition.code', 'requisition.department', 'requisition.team',
    'requisition.location', 'requisition.employment_status', 'requisition.hiring_manager',
    'requisition.owner', 'requisition.status', 'requisition.backfill',
    'offer.job_title', 'offer.department', 'offer.team', 'offer.location',
    'offer.anticipated_start_date', 'offer.hiring_manager', 'offer.direct_manager',
    'offer.candidate_name', 'offer.today_date', 'offer.offer_expiration_date', 'offer.status',
    'offer.created_on', 'offer.signed_on', 'referral.referrer_name', 'referral.referrer'
  )`;

const RESTRICTED = /* sql */ `
select distinct m.organization_id, rule ->> 'employeeField' as key
from field_mapping m, jsonb_array_elements(m.rules) rule
where exists (
  select from jsonb_array_elements_text(rule -> 'sourceFields') source where not (${OPEN_SOURCES})
) or exists (
  select from jsonb_array_elements(rule -> 'transforms') transform
  where transform ->> 'kind' = 'EXPRESSION'
)`;

const OWN_FIELDS = /* sql */ `
update employee_field f set decided_visibility = 'ADMINISTRATORS'
from (${RESTRICTED}) r where r.organization_id = f.organization_id and r.key = f.key
and f.type <> 'MONEY' and (f.custom or f.key in (
  'jobTitle', 'department', 'team', 'location', 'employmentType'))`;

/** Of built-in fields there is a row only where something was changed. */
const BUILT_IN_FIELDS = /* sql */ `
insert into employee_field (
  id, organization_id, key, custom, label, "group", type, choices, required, description, position,
  created_at, updated_at, decided_visibility
)
select gen_random_uuid(), r.organization_id, b.key, false, b.label, 'Job', 'TEXT', '[]', false,
  b.description, b.position, now(), now(), 'ADMINISTRATORS'
from (${RESTRICTED}) r join (values
  ('jobTitle', 'Job title', 'What they are hired as.', 0),
  ('department', 'Department', 'The part of the company.', 1),
  ('team', 'Team', 'The team within the department.', 2),
  ('location', 'Location', 'The office, or where they work from.', 3),
  ('employmentType', 'Employment type', 'For example full-time.', 4)
) b (key, label, description, position) on b.key = r.key
on conflict (organization_id, key) do nothing`;
