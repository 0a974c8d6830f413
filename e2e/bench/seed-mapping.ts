import type { Client } from 'pg';

const OWN_FIELDS = 250;
const SOURCE_FIELDS = 1_000;
const READINGS = 500;

/** Gives an organization more fields than the largest ones have, and as many candidates who were read as count. */
export async function seedMapping(client: Client): Promise<void> {
  await client.query(
    `insert into remembered_field (
       integration_id, key, organization_id, label, "group", type, description, first_seen_at, last_seen_at
     )
     select i.id, 'offer.custom_f' || n, i.organization_id, 'Custom field ' || n, 'OFFER', 'TEXT', '', now(), now()
     from integration i, generate_series(1, $1::int) n`,
    [SOURCE_FIELDS],
  );
  await client.query(
    `insert into employee_field (
       id, organization_id, key, custom, label, "group", type, choices, required, description, position,
       created_at, updated_at
     )
     select uuidv7(), o.id, 'custom_own' || n, true, 'Own field ' || n, 'Job', 'TEXT', '[]', false, '', 100 + n, now(), now()
     from organization o, generate_series(1, $1::int) n`,
    [OWN_FIELDS],
  );
  await client.query(
    `insert into candidate_reading (
       integration_id, candidate_id, organization_id, read_at, is_hire, seen, filled, examples
     )
     select i.id, 'candidate-' || r, i.organization_id, now() - r * interval '1 minute', true, keys, keys, examples
     from integration i, generate_series(1, $2::int) r, lateral (
       select array_agg('offer.custom_f' || n) as keys,
         jsonb_object_agg('offer.custom_f' || n, jsonb_build_array('Value ' || n % 40 || ' of ' || r % 25)) as examples
       from generate_series(1, $1::int) n
     ) candidate`,
    [SOURCE_FIELDS, READINGS],
  );
  await client.query('analyze');
}
