import { randomUUID } from 'node:crypto';

import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';

import { Outage, Refused } from '../domain/base/failure.ts';
import { shorten } from '../domain/values/shorten.ts';

/** What a client sees of an error: `formatted` as graphql-js has it, `thrown` as it was thrown. */
export type MaskError = (
  formatted: GraphQLFormattedError,
  thrown: unknown,
) => GraphQLFormattedError;

interface Ports {
  /** Told of every bug, with the id that the client sees. */
  readonly reportBug: (bug: { error: unknown; errorId: string }) => void;
  /** An outage of the database; null for anything else. */
  readonly asOutage: (error: unknown) => Outage | null;
}

/** graphql-js quotes values whole, however large they are. */
const MESSAGE_LENGTH = 1_000;
/** Postgres' code for a text that is no uuid: ids are the only texts that are turned into anything there. */
const MALFORMED_ID = '22P02';

/**
 * An outage's message, an error that was meant for clients, and of a bug nothing but an id to quote. Extensions of
 * outages and bugs are told; of other errors the code, and what an operation costs.
 */
export function createMaskError({ reportBug, asOutage }: Ports): MaskError {
  const outageOf = (error: unknown) => (error instanceof Outage ? error : asOutage(error));
  return (formatted, thrown) => {
    const error = unwrapResolverError(thrown);
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const outage =
      outageOf(error) ?? outageOf((error as { originalError?: unknown } | null)?.originalError);
    if (outage) {
      return {
        ...place,
        message: outage.message,
        extensions: { code: 'OUTAGE', outage: outage.code, retryable: outage.retryable },
      };
    }
    if (error instanceof Refused) {
      return { ...place, message: error.message, extensions: { code: error.code } };
    }
    const { code, cost, limit } = formatted.extensions ?? {};
    if (error instanceof GraphQLError && code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
      return {
        ...place,
        message: shorten(formatted.message, MESSAGE_LENGTH),
        extensions: { code, ...(cost !== undefined && { cost, limit }) },
      };
    }
    if ((error as { code?: unknown } | null)?.code === MALFORMED_ID) {
      const message = 'Invalid id.';
      return { ...place, message, extensions: { code: 'BAD_USER_INPUT' } };
    }
    const errorId = randomUUID();
    reportBug({ error, errorId });
    return {
      ...place,
      message: `Something went wrong on our side. Quote ${errorId} when you ask for help.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}
