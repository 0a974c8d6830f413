import type { IncomingMessage, ServerResponse } from 'node:http';

import type { FastifyInstance, RawServerDefault, RouteHandlerMethod } from 'fastify';

import { isRefusal } from '../domain/base/failure.ts';
import { receiveDelivery } from '../domain/delivery/receive-delivery.ts';
import type { FairShare } from '../domain/delivery/fair-share.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DeliveryIntake } from '../domain/delivery/delivery-intake.ts';
import type { RefusalCounter } from '../domain/ports/refusal-counter.ts';
import type { WebhookDirectory } from '../domain/ports/webhook-directory.ts';
import type { Provider } from '../domain/provider/provider.ts';
import type { Providers } from '../domain/provider/providers.ts';

/** Far above what providers send, which is ids only. */
const BODY_LIMIT_BYTES = 256 * 1024;

type Handler = RouteHandlerMethod<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  { Params: { key: string }; Body: Buffer | undefined }
>;

const STATUS = {
  WEBHOOK_UNKNOWN: 404,
  DELIVERY_NOT_SIGNED: 401,
  DELIVERY_NOT_UNDERSTOOD: 400,
  DELIVERY_TOO_OLD: 400,
  DELIVERY_FROM_THE_FUTURE: 400,
} as const;

/**
 * POST /webhooks/…/:key, of each provider. Answers 2xx once the delivery is kept; 404, 401, 400 or 413 when it never will
 * be; anything else makes the provider try again.
 */
export function webhookRoute(
  app: FastifyInstance,
  ports: {
    webhooks: WebhookDirectory;
    providers: Providers;
    intake: DeliveryIntake;
    refusals: RefusalCounter;
    fairShare: FairShare;
    clock: Clock;
  },
): void {
  app.register((scope, _options, done) => {
    // The body is kept as it came, and what it claims to be says nothing, well-formed or not.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.addHook('onRequest', (request, _reply, next) => {
      request.headers['content-type'] = 'application/octet-stream';
      next();
    });
    const receiveFrom =
      (provider: Provider): Handler =>
      async (request, reply) => {
        const received = await receiveDelivery(ports, {
          provider,
          pathKey: request.params.key,
          body: request.body ?? Buffer.alloc(0),
        });
        if (!isRefusal(received)) return { received: true, duplicate: received === 'duplicate' };
        request.log.info({ code: received.code }, 'a webhook request was refused');
        return reply
          .code(STATUS[received.code])
          .send({ code: received.code, message: received.message });
      };
    for (const provider of ports.providers.all) {
      const path = `${provider.about.webhookPath}/:key`;
      const receive = receiveFrom(provider);
      scope.post(path, { bodyLimit: BODY_LIMIT_BYTES }, receive);
      // Some who paste an address end it with a slash.
      scope.post(`${path}/`, { bodyLimit: BODY_LIMIT_BYTES }, receive);
    }
    done();
  });
}
