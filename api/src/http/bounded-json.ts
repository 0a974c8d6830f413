import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Viewer } from '../domain/identity/viewer.ts';
import { ANYBODYS_BYTES, refuseJson, SIGN_IN_FOR_MORE } from '../domain/values/refuse-json.ts';

/** What people who are signed in may send. */
const SIGNED_IN_BYTES = 1024 * 1024;

/** Bodies of JSON are looked at before they are parsed, and large ones are for people who are signed in. */
export function boundedJson(
  app: FastifyInstance,
  readViewer: (headers: Headers) => Promise<Viewer | null>,
): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  const parsed = (request: FastifyRequest, text: string) =>
    new Promise<unknown>((resolve, reject) => {
      void parse(request, text, (error, body) => {
        if (error) reject(error);
        else resolve(body);
      });
    });
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: SIGNED_IN_BYTES },
    async (request: FastifyRequest, bytes: Buffer) => {
      const refused = refuseJson(bytes);
      if (refused) throw new JsonRefused(400, 'BAD_USER_INPUT', refused);
      if (bytes.length > ANYBODYS_BYTES && !(await viewerOf(request))) {
        throw new JsonRefused(401, 'UNAUTHENTICATED', SIGN_IN_FOR_MORE);
      }
      return parsed(request, bytes.toString('utf8'));
    },
  );

  async function viewerOf({ headers: { cookie } }: FastifyRequest): Promise<Viewer | null> {
    return cookie ? readViewer(new Headers({ cookie })) : null;
  }
}

/** Why a body is not parsed, with the status and code that its request is answered with. */
class JsonRefused extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}
