import type { Pool } from 'pg';

import { LONGEST_EXAMPLE } from '../domain/candidate/examples-of.ts';
import type { FieldInReadings, NewestReadings } from '../domain/candidate/catalogue-reads.ts';

interface Row {
  readonly readAt: readonly Date[] | null;
  /** Readings by what they have: most candidates of a customer have the very same forms. */
  readonly alike: readonly (readonly number[])[] | null;
  readonly fields: readonly FieldRow[] | null;
}

interface FieldRow extends Pick<FieldInReadings, 'filled' | 'filledIn' | 'examples'> {
  readonly key: string;
  /** Indexes into `alike`. */
  readonly seenBy: readonly number[];
  readonly values: readonly string[];
  readonly counts: readonly number[];
}

/** Looking through more values takes most of the time and shows hardly another example. */
const MOST_VALUES = 50_000;

/** Sorted and grouped by bytes where the language does not matter, which is several times as fast. */
const NEWEST_READINGS = /* sql */ `
with recent as materialized (
  select (row_number() over (order by read_at desc, candidate_id) - 1)::int as n,
    read_at, is_hire, seen, filled, examples
  from candidate_reading
  where organization_id = $1 and integration_id = $2
  order by read_at desc, candidate_id limit 500
), filled as (
  select key collate "C" as key, array_agg(n) as readings from recent, unnest(filled) key group by 1
), alike as materialized (
  select seen, (row_number() over (order by min(n)) - 1)::int as place, array_agg(n) as readings
  from recent group by seen
), seen as (
  select key collate "C" as key, array_agg(place) as places from alike, unnest(seen) key
  where key <> all ($3::text[]) group by 1
), hires as (
  select n, examples, sum(cardinality(filled)) over (order by n) as so_far from recent where is_hire
), hired as materialized (
  select key collate "C" as key, value as held, count(*)::int as count, min(n) as newest
  from hires, jsonb_each(examples) where so_far <= ${MOST_VALUES} group by 1, 2
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
  select key, array_agg(part order by place) as parts, array_agg(count order by place) as counts
  from (
    select *, row_number() over (partition by key order by count desc, part) as place from counted
  ) placed where place <= 50 group by key
)
select
  (select array_agg(read_at order by n) from recent) as "readAt",
  (select json_agg(readings order by place) from alike) as alike,
  (select json_agg(json_build_object(
      'key', key,
      'seenBy', coalesce(seen.places, '{}'),
      'filled', coalesce(cardinality(filled.readings), 0),
      'filledIn', case when key = any ($3::text[]) then coalesce(filled.readings, '{}') else '{}' end,
      'examples', coalesce(newest.words, '{}'),
      'values', coalesce(frequent.parts, '{}'),
      'counts', coalesce(frequent.counts, '{}')))
    from filled full join seen using (key) left join newest using (key) left join frequent using (key)
  ) as fields`;

/** What the candidates had who were read last. `values` are organization, integration and the default keys. */
export async function newestReadings(
  pool: Pick<Pool, 'query'>,
  parameters: readonly [string, string, readonly string[]],
): Promise<NewestReadings> {
  const { rows } = await pool.query<Row>({
    name: 'newest-readings',
    text: NEWEST_READINGS,
    values: [...parameters],
  });
  const [row] = rows;
  const seenIn = readingsOf(row?.alike ?? []);
  return {
    readAt: row?.readAt ?? [],
    fields: new Map(
      (row?.fields ?? []).map(({ key, seenBy, filled, filledIn, examples, values, counts }) => [
        key,
        {
          seenIn: seenIn(seenBy),
          filled,
          filledIn: filledIn.toSorted((a, b) => a - b),
          examples,
          distinctValues: values.map((value, at) => ({ value, count: counts[at] ?? 0 })),
        },
      ]),
    ),
  };
}

/** Fields of the same readings share one list, in order. */
function readingsOf(alike: readonly (readonly number[])[]) {
  const known = new Map<string, readonly number[]>();
  return (places: readonly number[]): readonly number[] => {
    const together = places.toSorted((a, b) => a - b).join();
    const found =
      known.get(together) ??
      places.flatMap((place) => alike[place] ?? []).toSorted((a, b) => a - b);
    known.set(together, found);
    return found;
  };
}
