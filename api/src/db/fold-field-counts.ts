import type { Pool } from 'pg';

/** So many that a statement takes a part of a second. */
const CHANGES_AT_ONCE = 10_000;

/** In one order everywhere, so that two processes never wait for each other in a circle; one leaves what the other has. */
const FOLD = /* sql */ `
with folded as (
  delete from employee_field_change where (organization_id, id) in (
    select organization_id, id from employee_field_change
    order by organization_id, id limit ${CHANGES_AT_ONCE} for update skip locked
  ) returning organization_id, employees
), added as (
  insert into employee_field_count as kept (organization_id, key, employees)
  select organization_id, key, sum(difference::bigint)
  from folded, jsonb_each_text(employees) as changed (key, difference)
  group by organization_id, key order by organization_id, key collate "C"
  on conflict (organization_id, key) do update set employees = kept.employees + excluded.employees
)
select count(*)::int as folded from folded`;

/**
 * Adds what statements changed to the counts of employees with a value, for all organizations, so that few changes
 * have to be summed when somebody asks. At any moment, also while it works, the sum of both tables is right.
 */
export async function foldFieldCounts(pool: Pool): Promise<void> {
  for (let folded = CHANGES_AT_ONCE; folded === CHANGES_AT_ONCE;) {
    const { rows } = await pool.query<{ folded: number }>(FOLD);
    folded = rows[0]?.folded ?? 0;
  }
  await pool.query('delete from employee_field_count where employees = 0');
}
