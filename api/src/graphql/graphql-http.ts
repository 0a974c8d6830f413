import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';

import { asExpected, type Viewer } from '../domain/identity/viewer.ts';
import { Context } from './context.ts';
import type { GraphqlServices } from './graphql-services.ts';
import { checkOperation } from './limits/check-operation.ts';
import { FairTurns } from './limits/fair-turns.ts';
import { COSTS } from './limits/costs.ts';
import { LIMITS } from './limits/limits.ts';
import type { DocumentReader } from './limits/read-document.ts';
import type { MaskError } from './mask-error.ts';
import { shareAnswers } from './share-answers.ts';
import { badInput } from './shared/bad-input.ts';
import { withExtensions } from './shared/with-extensions.ts';
import { answerWriter } from './write-answer.ts';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  /** Shared by HTTP and WebSocket. */
  readonly documents: DocumentReader;
  readonly services: GraphqlServices;
  readonly readViewer: (headers: Headers) => Promise<Viewer | null>;
  readonly introspection: boolean;
  readonly maskError: MaskError;
}

/** GraphQL over HTTP at /graphql. */
export async function graphqlHttp(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { documents } = options;
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    // Whether and to whom is decided by checkOperation.
    introspection: true,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.errors },
    documentStore: {
      get: async (key) => documents.store.get(hashOf(key)),
      set: async (key, document) => documents.store.set(hashOf(key), document),
      delete: async () => false,
    },
    includeStacktraceInErrorResponses: false,
    stringifyResult: answerWriter(),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // Its page would load from another host.
      ApolloServerPluginLandingPageDisabled(),
      limits(options),
      shareAnswers(options),
    ],
    formatError: (formatted, error) => options.maskError(formatted, error),
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const turns = new FairTurns();
  const endOfTurn = new WeakMap<FastifyRequest, () => void>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      const text = documentText(request);
      if (text !== undefined) documents.admit(text);
      const { cookie } = request.headers;
      const headers = new Headers();
      if (cookie) headers.set('cookie', cookie);
      const expected = request.headers['x-sora-viewer'];
      const expectedId = typeof expected === 'string' ? expected : null;
      const context = await Context.of(options.services, async () =>
        asExpected(await options.readViewer(headers), expectedId),
      );
      if (!context.viewer) return context;
      const end = await turns.take(context.viewer);
      endOfTurn.set(request, end);
      context.endTurn = end;
      // Who has left in the meantime waits for nothing, and it is no bug.
      if (reply.raw.destroyed) {
        throw new GraphQLError('The request was given up.', { extensions: { code: 'GIVEN_UP' } });
      }
      return context;
    },
  });
  await app.register(async (scope) => {
    scope.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _, reply) => {
      const { statusCode = 500, code, message } = error;
      if (statusCode >= 500) throw error;
      return reply.code(statusCode).send({ errors: [{ message, extensions: { code } }] });
    });
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: async (request, reply) => {
        try {
          return await answer.call(scope, request, reply);
        } finally {
          endOfTurn.get(request)?.();
        }
      },
    });
  });
}

/** Apollo puts the schema's own hash before the document's. */
function hashOf(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

/** Undefined when there is none, which Apollo says. */
function documentText({ method, body, query }: FastifyRequest): string | undefined {
  const parameters = method === 'POST' ? body : query;
  const text = (parameters as { query?: unknown } | null | undefined)?.query;
  return typeof text === 'string' ? text : undefined;
}

/** With the status of a request that is not run at all. */
function unanswerable(error: GraphQLError): GraphQLError {
  const status = error.extensions['code'] === 'UNAUTHENTICATED' ? 401 : 400;
  return withExtensions(error, { http: { status } });
}

function limits({ introspection }: GraphqlOptions): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          if (operation.operation === 'subscription') {
            throw unanswerable(
              badInput(
                'Subscriptions are served over WebSocket, at the same address, with the protocol graphql-transport-ws.',
              ),
            );
          }
          const checked = checkOperation({
            schema,
            document,
            operation,
            variables: request.variables ?? {},
            viewer: contextValue.viewer,
            introspection,
          });
          if ('cost' in checked) {
            ({ cost } = checked);
            // Who waits for the provider keeps no turn that others could use.
            if (cost >= COSTS.call) contextValue.endTurn?.();
          }
          // Several wrong variables are listed by the execution, which stops at them.
          else if (checked.length === 1 && checked[0]) throw unanswerable(checked[0]);
        },
        async willSendResponse({ response: { body } }) {
          if (cost === undefined || body.kind !== 'single') return;
          body.singleResult.extensions = {
            cost: { requested: Math.ceil(cost), limit: LIMITS.cost },
          };
        },
      };
    },
  };
}
