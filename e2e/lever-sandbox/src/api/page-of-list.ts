import type { Answer } from '../http/route.ts';
import { badRequest, type Refusal } from '../state/refusal.ts';
import { refused } from '../http/route.ts';

/** Where a page of a list ends: the sort key and id of its last row. */
export type Cursor = (string | number)[];

/**
 * Lever's list envelope for the rows that follow the offset token of the query. `next` is left out at the end. Tokens are
 * percent-encoded JSON of the last row's cursor; both a token pasted as it came and one that the client encoded once more
 * are understood. A token that was not given for this list is a 400.
 */
export function pageOfList<Row>(
  rows: readonly Row[],
  query: URLSearchParams,
  cursorOf: (row: Row) => Cursor,
  show: (row: Row) => unknown,
): Answer {
  const limit = limitOf(query);
  if (typeof limit !== 'number') return refused(limit);
  const offset = query.get('offset');
  let start = 0;
  if (offset) {
    const cursor = parseCursor(offset);
    const id = cursor?.at(-1);
    const index = cursor
      ? rows.findIndex((row) => {
          const own = cursorOf(row);
          return own.at(-1) === id && JSON.stringify(own) === JSON.stringify(cursor);
        })
      : -1;
    if (index < 0) {
      return refused(badRequest('Invalid offset token: Offset token is invalid for sort'));
    }
    start = index + 1;
  }
  const shown = rows.slice(start, start + limit);
  const last = shown.at(-1);
  const hasNext = start + limit < rows.length;
  const next = hasNext && last ? { next: encodeURIComponent(JSON.stringify(cursorOf(last))) } : {};
  return { status: 200, json: { data: shown.map(show), hasNext, ...next } };
}

function limitOf(query: URLSearchParams): number | Refusal {
  const text = query.get('limit');
  if (text === null) return 100;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return badRequest('limit must be a whole number between 1 and 100');
  }
  return limit;
}

function parseCursor(token: string): Cursor | null {
  // URLSearchParams has decoded once; a client that encoded the token itself leaves one layer more.
  for (const text of [token, decoded(token)]) {
    try {
      const cursor: unknown = JSON.parse(text);
      if (Array.isArray(cursor)) return cursor;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch (error) {
    if (error instanceof URIError) return token;
    throw error;
  }
}
