import type { Pool } from 'pg';

import type { Page, PageRequest } from '../../domain/base/page.ts';
import type { StatementNames } from '../statement-names.ts';

/** Before every id that Sora makes, where the newest come first. */
export const START = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The newest rows that have these values, from an index that begins with these columns and ends with `id`. Written
 * as a range: with equal signs, the index of ids alone is in the right order too, and a plan that is made once for
 * all organizations may choose it, and then read everybody's rows to find those of a small one.
 */
export function newest(
  equal: Readonly<Record<string, string>>,
  beforeId: string,
  limit: number,
): string {
  const columns = Object.keys(equal).join(', ');
  const values = Object.values(equal).join(', ');
  const order = [...Object.keys(equal), 'id'].map((column) => `${column} desc`).join(', ');
  return `(${columns}, id) < (${values}, ${beforeId}) and (${columns}) >= (${values})
    order by ${order} limit ${limit}`;
}

export type ReadPage = <Row extends { id: string }>(
  request: PageRequest,
  values: readonly unknown[],
  /** Is given the parameter of the id to start after. */
  text: (afterId: string, limit: number) => string,
  keepPlan?: boolean,
) => Promise<Page<Row>>;

/**
 * Each list is one prepared statement; a page is a range of an index. The page's size is part of the statement: as
 * a parameter, Postgres would plan it for every request.
 */
export function pageReader(pool: Pool, nameOf: StatementNames): ReadPage {
  return async <Row extends { id: string }>(
    { first, afterId }: PageRequest,
    values: readonly unknown[],
    text: (afterId: string, limit: number) => string,
    keepPlan = true,
  ): Promise<Page<Row>> => {
    const sql = text(`$${values.length + 1}`, first + 1);
    const { rows } = await pool.query<Row>({
      ...(keepPlan && { name: nameOf(sql) }),
      text: sql,
      values: [...values, afterId ?? START],
    });
    return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
  };
}
