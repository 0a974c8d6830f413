import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';

import { asExpected, type Viewer } from '../domain/identity/viewer.ts';
import { Context } from './context.ts';
import type { GraphqlServices } from './graphql-services.ts';
import { refuseExpensive } from './limits.ts';
import { maskError, type ReportBug } from './mask-error.ts';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly services: GraphqlServices;
  readonly readViewer: (headers: Headers) => Promise<Viewer | null>;
  readonly introspection: boolean;
  readonly reportBug: ReportBug;
}

const limits: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const refused =
          operation && refuseExpensive(schema, document, operation, request.variables ?? {});
        if (refused) throw refused;
      },
    };
  },
};

/** GraphQL over HTTP at /graphql. */
export async function graphqlHttp(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // Its page would load from another host.
      ApolloServerPluginLandingPageDisabled(),
      limits,
    ],
    formatError: (formatted, error) => maskError(formatted, error, options.reportBug),
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request) => {
      const { cookie } = request.headers;
      const headers = new Headers();
      if (cookie) headers.set('cookie', cookie);
      const expected = request.headers['x-sora-viewer'];
      const expectedId = typeof expected === 'string' ? expected : null;
      return Context.of(options.services, async () =>
        asExpected(await options.readViewer(headers), expectedId),
      );
    },
  });
}
