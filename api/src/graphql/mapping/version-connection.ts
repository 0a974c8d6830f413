import type { CurrentFieldMapping } from '../../domain/mapping/versions/current-field-mapping.ts';
import { badInput } from '../shared/bad-input.ts';
import type { Connection } from '../shared/connection.type.ts';
import type { FieldMappingVersionsArgs } from './field-mapping.type.ts';

/** Versions have no ids: their numbers are the cursors. */
export function versionRequest({ first, after }: FieldMappingVersionsArgs): {
  first: number;
  before: number | null;
} {
  if (first < 1 || first > 100) throw badInput('first must be from 1 to 100.');
  if (!after) return { first, before: null };
  const version = /^version:(\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString())?.[1];
  if (version === undefined) throw badInput('after must be the endCursor of an earlier page.');
  return { first, before: Number(version) };
}

export function toVersionConnection(page: {
  readonly versions: readonly CurrentFieldMapping[];
  readonly hasNextPage: boolean;
}): Connection<CurrentFieldMapping> {
  const edges = page.versions.map((node) => ({
    cursor: Buffer.from(`version:${node.version}`).toString('base64url'),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
