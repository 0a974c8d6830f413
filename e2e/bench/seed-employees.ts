import type { Client } from 'pg';

const MANAGERS = 1_000;

/** Fills an organization with people, of whom the first thousand manage the others. */
export async function seedEmployees(
  client: Client,
  organizationId: string,
  count: number,
): Promise<void> {
  await client.query(
    `with person as materialized (
       select n, uuidv7() as id from generate_series(1, $2::int) n
     )
     insert into employee (
       id, organization_id, provider, contact_id, first_name, last_name, preferred_name, work_email, personal_email,
       phone, job_title, department, team, location, employment_type, starts_on, time_zone, salary, manager_id,
       created_at, updated_at
     )
     select p.id, $1, 'LEVER', 'contact-' || p.n, 'First' || p.n, 'Last' || p.n, case when p.n % 3 = 0 then 'Nick' || p.n end,
       'person' || p.n || '@acme.test', 'person' || p.n || '@example.com', '+1 555 0100', 'Engineer ' || p.n % 40,
       'Department ' || p.n % 12, 'Team ' || p.n % 60, 'Lisbon', 'Full-time', date '2026-01-01' + p.n % 365, 'Europe/Lisbon',
       '{"amount":"100000","currency":"EUR","interval":"YEAR"}', manager.id, now(), now()
     from person p
     left join person manager on p.n > $3 and manager.n = 1 + p.n % $3`,
    [organizationId, count, MANAGERS],
  );
  await client.query('vacuum analyze employee');
}
