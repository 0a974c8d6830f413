import type { FastifyInstance } from 'fastify';

import { isRefusal } from '../domain/failure.ts';
import { receiveDelivery } from '../domain/delivery/receive-delivery.ts';
import type { Clock, DeliveryIntake, WebhookDirectory, WebhookReader } from '../domain/ports.ts';

/** Far above what Lever sends, which is ids only. */
const BODY_LIMIT_BYTES = 256 * 1024;

const STATUS = {
  WEBHOOK_UNKNOWN: 404,
  DELIVERY_NOT_SIGNED: 401,
  DELIVERY_NOT_UNDERSTOOD: 400,
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
    clock: Clock;
  },
): void {
  app.register((scope, _options, done) => {
    // The body is kept as it came, and what it claims to be says nothing.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post<{ Params: { key: string }; Body: string | undefined }>(
      '/webhooks/lever/:key',
      { bodyLimit: BODY_LIMIT_BYTES },
      async (request, reply) => {
        const received = await receiveDelivery(ports, {
          pathKey: request.params.key,
          body: request.body ?? '',
        });
        if (!isRefusal(received)) return { received: true, duplicate: received === 'duplicate' };
        request.log.info({ code: received.code }, 'a webhook request was refused');
        return reply
          .code(STATUS[received.code])
          .send({ code: received.code, message: received.message });
      },
    );
    done();
  });
}
