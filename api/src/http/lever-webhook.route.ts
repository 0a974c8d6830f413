import type { IncomingMessage, ServerResponse } from 'node:http';

import type { FastifyInstance, RawServerDefault, RouteHandlerMethod } from 'fastify';

import { isRefusal } from '../domain/base/failure.ts';
import { receiveDelivery } from '../domain/delivery/receive-delivery.ts';
import type { FairShare } from '../domain/delivery/fair-share.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DeliveryIntake } from '../domain/delivery/delivery-intake.ts';
import type { RefusalCounter } from '../domain/ports/refusal-counter.ts';
import type { WebhookDirectory } from '../domain/ports/webhook-directory.ts';
import type { WebhookReader } from '../domain/provider/webhook-reader.ts';

/** Far above what Lever sends, which is ids only. */
const BODY_LIMIT_BYTES = 256 * 1024;

const STATUS = {
  WEBHOOK_UNKNOWN: 404,
  DELIVERY_NOT_SIGNED: 401,
  DELIVERY_NOT_UNDERSTOOD: 400,
  DELIVERY_TOO_OLD: 400,
  DELIVERY_FROM_THE_FUTURE: 400,
} as const;

/**
 * POST /webhooks/lever/:key. Answers 2xx once the delivery is kept; 404, 401, 400 or 413 when it never will
 * be; anything else makes Lever try again.
 */
export function leverWebhookRoute(
  app: FastifyInstance,
  ports: {
    webhooks: WebhookDirectory;
    reader: WebhookReader;
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
    const receive: RouteHandlerMethod<
      RawServerDefault,
      IncomingMessage,
      ServerResponse,
      { Params: { key: string }; Body: Buffer | undefined }
    > = async (request, reply) => {
      const received = await receiveDelivery(ports, {
        pathKey: request.params.key,
        body: request.body ?? Buffer.alloc(0),
      });
      if (!isRefusal(received)) return { received: true, duplicate: received === 'duplicate' };
      request.log.info({ code: received.code }, 'a webhook request was refused');
      return reply
        .code(STATUS[received.code])
        .send({ code: received.code, message: received.message });
    };
    scope.post('/webhooks/lever/:key', { bodyLimit: BODY_LIMIT_BYTES }, receive);
    // Some who paste an address end it with a slash.
    scope.post('/webhooks/lever/:key/', { bodyLimit: BODY_LIMIT_BYTES }, receive);
    done();
  });
}
