import { stringifyVariables } from '@urql/core';
import type { Cache, FieldArgs, Resolver } from '@urql/exchange-graphcache';

/** What a list shows apart from the cursors: two reads of it belong together when this is equal. */
function listOf(args: FieldArgs): string {
  const { first: _first, after: _after, ...rest } = args ?? {};
  return stringifyVariables(rest);
}

function endOf(cache: Cache, page: string): { cursor: string; hasNext: boolean } | undefined {
  const pageInfo = cache.resolve(page, 'pageInfo') as string | null;
  if (!pageInfo) return undefined;
  const cursor = cache.resolve(pageInfo, 'endCursor');
  const hasNext = cache.resolve(pageInfo, 'hasNextPage') === true;
  return typeof cursor === 'string' ? { cursor, hasNext } : undefined;
}

/**
 * Reads a connection as one list: the first page and every page that continues exactly where the
 * one before it ends. Graphcache's own relayPagination joins all pages it ever saw, which leaves a
 * gap or a wrong order once the first page was read again and ends elsewhere.
 */
export const cursorPages: Resolver = (_parent, args, cache, info) => {
  const list = listOf(args);
  const pageAfter = new Map<string | null, string>();
  for (const field of cache.inspectFields(info.parentKey)) {
    if (field.fieldName !== info.fieldName || listOf(field.arguments) !== list) continue;
    const page = cache.resolve(info.parentKey, field.fieldKey);
    const after = field.arguments?.['after'];
    if (typeof page === 'string') {
      pageAfter.set(typeof after === 'string' ? after : null, page);
    }
  }

  const first = pageAfter.get(null);
  if (!first) return undefined;
  let last = first;
  const edges = [...((cache.resolve(first, 'edges') as string[] | null) ?? [])];
  for (let end = endOf(cache, last); end?.hasNext; end = endOf(cache, last)) {
    const next = pageAfter.get(end.cursor);
    if (!next) break;
    pageAfter.delete(end.cursor);
    edges.push(...((cache.resolve(next, 'edges') as string[] | null) ?? []));
    last = next;
  }

  const totalCount = cache.resolve(first, 'totalCount');
  return {
    __typename: cache.resolve(first, '__typename'),
    edges,
    pageInfo: cache.resolve(last, 'pageInfo'),
    ...(totalCount === undefined ? {} : { totalCount }),
  };
};
