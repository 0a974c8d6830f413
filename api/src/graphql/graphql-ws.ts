import type { Server } from 'node:http';

import {
  getOperationAST,
  GraphQLError,
  type ExecutionArgs,
  type GraphQLFormattedError,
} from 'graphql';
import { CloseCode, type Context as SocketContext, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { asExpected } from '../domain/identity/viewer.ts';
import { allow } from './allow.ts';
import { BoundedSocket } from './bounded-socket.ts';
import { Context } from './context.ts';
import type { GraphqlOptions } from './graphql-http.ts';
import { checkOperation } from './limits/check-operation.ts';
import { LiveSockets, type LiveSocket } from './live-sockets.ts';
import { SharedSubscriptions } from './shared-subscriptions.ts';

/** How often a connection that says nothing is asked whether it lives, in milliseconds. */
const KEEP_ALIVE_MS = 12_000;
/** How long a connection may take to say who it is, in milliseconds. */
const SIGN_IN_WITHIN_MS = 3_000;
/** How long a client may take to answer that its connection ends, in milliseconds. */
const GOODBYE_MS = 3_000;
/** RFC 6455's registry: the server cannot serve now. */
const TRY_AGAIN_LATER = 1013;
/** As HTTP's 429; clients of graphql-ws take it for final. */
const TOO_MANY = CloseCode.TooManyInitialisationRequests;

/** What is kept of a connection. */
type Kept = { live?: LiveSocket };
type Connection = SocketContext<Record<string, unknown>, Extra & Kept>;

/**
 * GraphQL over WebSocket at /graphql. Who asks is read from the upgrade's cookie; without somebody signed in there is no
 * connection, and it ends as soon as that person may see less. `viewer` in the connection's parameters is whom the
 * client takes that to be. A page of another origin is refused, since its browser would send the cookie along.
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
    WebSocket: BoundedSocket,
    // Its types do not know it yet.
    ...{ closeTimeout: GOODBYE_MS },
    verifyClient: ({ origin: from }: { origin?: string }) => !from || from === origin,
  });
  const live = new LiveSockets(options.services);
  // What ends a subscription between its events comes wrapped, and without a path.
  const mask = (error: GraphQLError): GraphQLFormattedError =>
    options.maskError(error.toJSON(), error.originalError ?? error);
  const shared = new SharedSubscriptions((readViewer) => Context.of(options.services, readViewer));
  const disposable = useServer<Record<string, unknown>, Kept>(
    {
      connectionInitWaitTimeout: SIGN_IN_WITHIN_MS,
      onConnect: (connection) => signIn(connection, options, live),
      subscribe: (args) => shared.subscribe(args),
      onSubscribe: (connection, _id, payload) => operation(connection, payload, options, live),
      onClose: ({ extra }) => {
        if (extra.live) live.forget(extra.live);
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors && { data: result.data ?? null, errors: result.errors.map(mask) },
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return {
    async close() {
      live.stop();
      await disposable.dispose();
    },
  };
}

async function signIn(
  connection: Connection,
  { readViewer }: GraphqlOptions,
  live: LiveSockets,
): Promise<boolean> {
  const { socket, request } = connection.extra;
  const headers = new Headers();
  const { cookie } = request.headers;
  if (cookie) headers.set('cookie', cookie);
  const { viewer: expected, authorization } = connection.connectionParams ?? {};
  const expectedId = typeof expected === 'string' ? expected : null;
  const close = (reason: 'FORBIDDEN' | 'TRY_AGAIN') => {
    if (reason === 'TRY_AGAIN') {
      socket.close(TRY_AGAIN_LATER, 'Your session can’t be checked right now. Reconnect.');
    } else {
      socket.close(
        CloseCode.Forbidden,
        'Not signed in, or your access has changed. Sign in again.',
      );
    }
  };
  try {
    const admitted = await live.admit({
      readViewer: async () =>
        // Anyone who shows something else to be known by is not taken for the owner of a cookie.
        authorization === undefined ? asExpected(await readViewer(headers), expectedId) : null,
      close,
      running: () => Object.keys(connection.subscriptions).length,
    });
    if (!admitted) {
      close('FORBIDDEN');
      return false;
    }
    connection.extra.live = admitted;
    if (socket instanceof BoundedSocket) socket.isSignedIn = true;
    // It may have been closed meanwhile, when there was nothing to forget yet.
    if (socket.readyState !== socket.OPEN) live.forget(admitted);
    return socket.readyState === socket.OPEN;
  } catch {
    close('TRY_AGAIN');
    return false;
  }
}

/** What to run, or why not: errors of this operation, which leave the others alone. */
async function operation(
  { extra }: Connection,
  { query, operationName, variables }: SubscribePayload,
  { documents, schema, services, introspection }: GraphqlOptions,
  live: LiveSockets,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const socket = extra.live;
  if (!socket || live.isFull(socket)) {
    if (!socket?.refusals.take()) extra.socket.close(TOO_MANY, tooMany().message.slice(0, 120));
    return [tooMany()];
  }
  try {
    const document = documents.read(query);
    if (!('kind' in document)) return document;
    const found = getOperationAST(document, operationName);
    if (!found) return [unknownOperation()];
    let started = false;
    const context = await Context.of(services, () => {
      const viewer = started ? socket.recentViewer() : socket.viewer();
      started = true;
      return viewer;
    });
    const checked = checkOperation({
      schema,
      document,
      operation: found,
      variables: variables ?? {},
      viewer: allow(context.viewer),
      introspection,
    });
    if (!('cost' in checked)) return checked;
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? {},
      contextValue: context,
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    return [
      new GraphQLError('The operation could not be started.', { originalError: error as Error }),
    ];
  }
}

function tooMany(): GraphQLError {
  return new GraphQLError(
    'Too many operations are running or starting on this connection or for this person. End some, or wait a few seconds.',
    { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } },
  );
}

function unknownOperation(): GraphQLError {
  return new GraphQLError(
    'The document has no such operation, or has several and none was named.',
    {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    },
  );
}
