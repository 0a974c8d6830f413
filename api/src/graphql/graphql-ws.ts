import type { Server } from 'node:http';

import {
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { asExpected } from '../domain/identity/viewer.ts';
import { Context } from './context.ts';
import type { GraphqlOptions } from './graphql-http.ts';
import { refuseExpensive } from './limits.ts';
import { maskError } from './mask-error.ts';

/** How often a connection that says nothing is asked whether it lives, in milliseconds. */
const KEEP_ALIVE_MS = 12_000;

/**
 * GraphQL over WebSocket at /graphql. Who asks is read from the upgrade's cookie, anew for each operation, so
 * that signing out counts. `viewer` in the connection's parameters is whom the client takes that to be. A page of another origin
 * is refused, since its browser would send the cookie along.
 */
export function graphqlWs(
  server: Server,
  options: GraphqlOptions & { publicUrl: string },
): { close: () => Promise<void> } {
  const origin = new URL(options.publicUrl).origin;
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: 256 * 1024,
    verifyClient: ({ origin: from }: { origin?: string }) => !from || from === origin,
  });
  const rules = options.introspection
    ? specifiedRules
    : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  // What ends a subscription between its events comes wrapped, and without a path.
  const mask = (error: GraphQLError): GraphQLFormattedError =>
    maskError(error.toJSON(), error.originalError ?? error, options.reportBug);
  const disposable = useServer(
    {
      schema: options.schema,
      validate: (schema, document) => {
        const wrong = validate(schema, document, rules);
        return wrong.length > 0 ? wrong : expensive(schema, document);
      },
      context: async ({ extra, connectionParams }) => {
        const headers = new Headers();
        const { cookie } = extra.request.headers;
        if (cookie) headers.set('cookie', cookie);
        const expected = connectionParams?.['viewer'];
        const expectedId = typeof expected === 'string' ? expected : null;
        return Context.of(options.services, async () =>
          asExpected(await options.readViewer(headers), expectedId),
        );
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors && { data: result.data ?? null, errors: result.errors.map(mask) },
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return { close: async () => disposable.dispose() };
}

/** Variables are not known yet, so a page of unknown size counts as one of the default size. */
function expensive(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => refuseExpensive(schema, document, operation, {}))
    .filter((refused) => refused !== null);
}
