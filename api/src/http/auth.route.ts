import type { FastifyInstance } from 'fastify';

/** What the admin app needs of the sign-in. The rest of it would go around our own rules, and is not there. */
const PATHS = [
  '/auth/sign-in/email',
  '/auth/sign-out',
  '/auth/get-session',
  '/auth/change-password',
];

/** Hands the sign-in's requests to better-auth. */
export function authRoute(
  app: FastifyInstance,
  { handle, publicUrl }: { handle: (request: Request) => Promise<Response>; publicUrl: string },
): void {
  for (const path of PATHS) {
    app.route({
      method: ['GET', 'POST'],
      url: path,
      bodyLimit: 16 * 1024,
      async handler(request, reply) {
        const headers = new Headers();
        for (const [name, value] of Object.entries(request.headers)) {
          if (typeof value === 'string') headers.set(name, value);
        }
        // Counted per address for the rate limit, and only ours to say.
        headers.set('x-forwarded-for', request.ip);
        const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
        if (body !== null) headers.set('content-type', 'application/json');
        headers.delete('content-length');
        const response = await handle(
          new Request(new URL(request.url, publicUrl), { method: request.method, headers, body }),
        );
        reply.code(response.status);
        for (const [name, value] of response.headers) {
          if (name !== 'set-cookie') reply.header(name, value);
        }
        for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply.send(response.body === null ? '' : await response.text());
      },
    });
  }
}
