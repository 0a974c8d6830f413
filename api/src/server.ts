import { randomUUID } from 'node:crypto';

import { compile as compileProxies } from '@fastify/proxy-addr';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';

import { Outage } from './domain/base/failure.ts';
import { ANYBODYS_BYTES } from './domain/values/refuse-json.ts';
import { graphqlHttp } from './graphql/graphql-http.ts';
import { graphqlWs } from './graphql/graphql-ws.ts';
import { DocumentReader } from './graphql/limits/read-document.ts';
import { createMaskError } from './graphql/mask-error.ts';
import { createSchema } from './graphql/schema.ts';
import { adminAppRoute } from './http/admin-app.route.ts';
import { authRoute } from './http/auth.route.ts';
import { boundedJson } from './http/bounded-json.ts';
import { healthRoute } from './http/health.route.ts';
import { createHttpServer } from './http/http-server.ts';
import { leverCallbackRoute } from './http/lever-callback.route.ts';
import { webhookRoute } from './http/webhook.route.ts';
import type { Services } from './services.ts';

/** A caller's own id for a request is kept when it looks like one: it is in every line of the log. */
const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** The HTTP server with its routes, in order. A worker has only the health routes. */
export async function createServer(services: Services): Promise<FastifyInstance> {
  const { config, logger } = services;
  const isProxy = compileProxies([...config.trustedProxies]);
  const app = Fastify({
    loggerInstance: logger.child({}, { serializers: { req: requestByRoute } }) as FastifyBaseLogger,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    requestIdHeader: false,
    trustProxy: isProxy,
    bodyLimit: ANYBODYS_BYTES,
    forceCloseConnections: true,
    serverFactory: (listener) =>
      createHttpServer(listener, { isProxy: (address) => isProxy(address, 0) }),
  });
  if (!config.adminDist || config.role === 'worker') {
    // The one that is there otherwise repeats the address, in the answer and in the log.
    app.setNotFoundHandler((_request, reply) =>
      reply.code(404).send({ message: 'Nothing found at this address.' }),
    );
  }
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  app.setErrorHandler(
    (error: { statusCode?: number; code?: string; message: string }, request, reply) => {
      if (error === request.raw.errored) {
        request.log.debug('the client left in the middle of its request');
        return reply.code(400).send({ message: 'The request did not arrive whole.' });
      }
      const outage = error instanceof Outage ? error : services.database.asOutage(error);
      if (outage) {
        request.log.warn({ err: error }, 'an outage');
        if (outage.retryAfterMs !== undefined)
          reply.header('retry-after', Math.ceil(outage.retryAfterMs / 1000));
        return reply.code(503).send({ code: 'OUTAGE', message: outage.message });
      }
      const status = error.statusCode ?? 500;
      if (status < 500)
        return reply.code(status).send({ code: error.code, message: error.message });
      request.log.error({ err: error }, 'a request failed');
      return reply.code(500).send({
        message: `Something went wrong on our side. Quote ${request.id} when you ask for help.`,
      });
    },
  );

  boundedJson(app, services.readViewer);
  healthRoute(app, {
    ready: () => services.ready(),
    gauges: () => services.gauges(),
  });
  if (config.role === 'worker') return app;

  webhookRoute(app, services);
  leverCallbackRoute(app, services);
  authRoute(app, services);
  const schema = await createSchema();
  const graphql = {
    schema,
    documents: new DocumentReader(schema),
    services,
    readViewer: services.readViewer,
    introspection: config.introspection,
    publicUrl: config.publicUrl,
    maskError: createMaskError({
      asOutage: services.database.asOutage,
      reportBug: ({ error, errorId }) => logger.error({ err: error, errorId }, 'a bug'),
    }),
  };
  await graphqlHttp(app, graphql);
  const sockets = graphqlWs(app.server, graphql);
  app.addHook('preClose', () => sockets.close());
  if (config.adminDist)
    adminAppRoute(app, { folder: config.adminDist, publicUrl: config.publicUrl });
  return app;
}

/** An address may carry a webhook's key, a one-time code, or an id: only its pattern is logged. */
function requestByRoute(request: { method: string; routeOptions?: { url?: string | undefined } }) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' };
}
