import { randomUUID } from 'node:crypto';

import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';

import { Outage } from '../domain/failure.ts';

/** Told of every bug, with the id that the client sees. */
export type ReportBug = (bug: { error: unknown; errorId: string }) => void;

/** Postgres' code for a text that is no uuid: ids are the only texts that are turned into anything there. */
const MALFORMED_ID = '22P02';

/**
 * What a client sees of an error: an outage's message, an error that was meant for clients, and of a bug
 * nothing but an id to quote.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  report: ReportBug,
): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (error instanceof Outage) {
    return {
      ...place,
      message: error.message,
      extensions: { code: 'OUTAGE', retryable: error.retryable },
    };
  }
  const code = formatted.extensions?.['code'];
  if (error instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR') {
    return { ...place, message: formatted.message, extensions: { code } };
  }
  if ((error as { code?: unknown } | null)?.code === MALFORMED_ID) {
    const message = 'An id in this operation is not one that Sora gave.';
    return { ...place, message, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const errorId = randomUUID();
  report({ error, errorId });
  return {
    ...place,
    message: `Something went wrong on our side. Quote ${errorId} when you ask for help.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}
