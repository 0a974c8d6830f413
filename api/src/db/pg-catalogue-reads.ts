import type { Pool } from 'pg';

import { LONGEST_EXAMPLE } from '../domain/candidate/examples-of.ts';
import type { CatalogueReads, FieldInReadings } from '../domain/catalogue-reads.ts';

interface Row {
  readonly readAt: readonly Date[] | null;
  readonly fields: readonly (FieldInReadings & { readonly key: string })[] | null;
}

/** Sorted and grouped by bytes where the language does not matter, which is several times as fast. */
const NEWEST_READINGS = /* sql */ `
with recent as materialized (
  select (row_number() over (order by read_at desc, candidate_id) - 1)::int as n,
    read_at, is_hire, seen, filled, examples
  from candidate_reading
  where organization_id = $1 and integration_id = $2
  order by read_at desc, candidate_id limit 500
), filled as (
  select key, array_agg(n) as readings from recent, unnest(filled) key group by key
), seen as (
  select key, array_agg(n) as readings from recent, unnest(seen) key
  where key <> all ($3::text[]) group by key
), hired as materialized (
  select key collate "C" as key, value as held, count(*)::int as count, min(n) as newest
  from recent, jsonb_each(examples) where is_hire group by 1, 2
), newest as (
  select key, array_agg(words order by newest) as words from (
    select key, newest, case jsonb_typeof(held)
      when 'array' then (select string_agg(part, ', ') from jsonb_array_elements_text(held) part)
      else held #>> '{}' end as words
    from (select *, row_number() over (partition by key order by newest) as place from hired) placed
    where place <= 5
  ) worded where words is not null group by key
), counted as (
  select key, part collate "C" as part, sum(count)::int as count from (
    select key, held #>> '{}' as part, count from hired where jsonb_typeof(held) = 'string'
    union all
    select key, part, count from hired, jsonb_array_elements_text(held) part
    where jsonb_typeof(held) = 'array'
  ) parts where length(part) < ${LONGEST_EXAMPLE} group by 1, 2
), frequent as (
  select key, json_agg(json_build_object('value', part, 'count', count) order by place) as parts
  from (
    select *, row_number() over (partition by key order by count desc, part) as place from counted
  ) placed where place <= 50 group by key
)
select
  (select array_agg(read_at order by n) from recent) as "readAt",
  (select json_agg(json_build_object(
      'key', key,
      'seenIn', coalesce(seen.readings, '{}'),
      'filledIn', coalesce(filled.readings, '{}'),
      'examples', coalesce(newest.words, '{}'),
      'distinctValues', coalesce(frequent.parts, '[]')))
    from filled full join seen using (key) left join newest using (key) left join frequent using (key)
  ) as fields`;

/** Counts what was kept of the candidates that were read. */
export function createCatalogueReads(pool: Pool): CatalogueReads {
  return {
    async newestReadings(organizationId, { integrationId, defaultKeys }) {
      const { rows } = await pool.query<Row>({
        name: 'newest-readings',
        text: NEWEST_READINGS,
        values: [organizationId, integrationId, defaultKeys],
      });
      const [row] = rows;
      return {
        readAt: row?.readAt ?? [],
        fields: new Map((row?.fields ?? []).map(({ key, ...field }) => [key, inOrder(field)])),
      };
    },
  };
}

/** They mostly are, and to look takes a tenth of the time that sorting 1,000 fields of 500 readings does. */
function inOrder(field: FieldInReadings): FieldInReadings {
  return { ...field, seenIn: ascending(field.seenIn), filledIn: ascending(field.filledIn) };
}

function ascending(readings: readonly number[]): readonly number[] {
  const isInOrder = readings.every((n, at) => at === 0 || (readings[at - 1] ?? 0) < n);
  return isInOrder ? readings : readings.toSorted((a, b) => a - b);
}
