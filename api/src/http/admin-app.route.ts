import path from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import { isOtherName } from './is-other-name.ts';

/**
 * Serves the built admin app: its files as they are, and its page for every address that is not a file. Anyone who
 * opens it by another name of this machine goes on by the name in `publicUrl`, to which the cookie belongs.
 */
export function adminAppRoute(
  app: FastifyInstance,
  { folder, publicUrl }: { folder: string; publicUrl: string },
): void {
  app.register(fastifyStatic, {
    root: path.resolve(folder),
    index: false,
    wildcard: false,
    // The build wrote them beside the files.
    preCompressed: true,
    setHeaders(reply, file) {
      // Files in assets/ carry a hash of their content in their name.
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      (isFront(request.url) || request.headers.accept?.includes('text/html'));
    if (wantsPage && isOtherName(request.headers.host, publicUrl))
      return reply
        .header('cache-control', 'no-store')
        .redirect(new URL(request.url, publicUrl).href, 307);
    if (!wantsPage) return reply.code(404).send({ message: 'Nothing found at this address.' });
    return reply
      .headers({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'cache-control': 'no-cache',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      })
      .sendFile('index.html');
  });
}

/** Load balancers, uptime checks and people with curl look there, and do not say what they accept. */
function isFront(url: string): boolean {
  return /^\/(\?|$)/.test(url);
}
