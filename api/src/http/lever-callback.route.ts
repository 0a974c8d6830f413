import type { FastifyInstance } from 'fastify';

import { isRefusal, Outage } from '../domain/base/failure.ts';
import { mayChange } from '../domain/identity/policy.ts';
import type { Viewer } from '../domain/identity/viewer.ts';
import { finishOauth } from '../domain/integration/finish-oauth.ts';

type FinishPorts = Parameters<typeof finishOauth>[0];

/**
 * GET /oauth/lever/callback: where Lever sends the pop-up back to. Whatever comes of it, the pop-up goes on
 * to a page of the admin app that says it in words.
 */
export function leverCallbackRoute(
  app: FastifyInstance,
  ports: Omit<FinishPorts, 'em'> & {
    scopedEntityManager: (organizationId: string) => FinishPorts['em'];
    readViewer: (headers: Headers) => Promise<Viewer | null>;
    publicUrl: string;
  },
): void {
  app.get('/oauth/lever/callback', async (request, reply) => {
    const callbackUrl = new URL(request.url, ports.publicUrl);
    const code = await finish(callbackUrl, new Headers({ cookie: request.headers.cookie ?? '' }));
    const done = new URL('/oauth/lever/done', ports.publicUrl);
    done.searchParams.set(code === null ? 'result' : 'refusal', code ?? 'connected');
    request.log.info({ code }, 'an authorization came back from Lever');
    // The code in the address must not travel on.
    return reply.header('referrer-policy', 'no-referrer').redirect(done.href, 303);
  });

  async function finish(callbackUrl: URL, headers: Headers): Promise<string | null> {
    const viewer = await ports.readViewer(headers);
    if (!viewer || viewer.barred) return 'OAUTH_SIGNED_OUT';
    if (!mayChange(viewer, 'integration')) return 'OAUTH_STATE_MISMATCH';
    try {
      const finished = await finishOauth(
        { ...ports, em: ports.scopedEntityManager(viewer.organization.id) },
        { viewer, callbackUrl },
      );
      return isRefusal(finished) ? finished.code : null;
    } catch (error) {
      if (error instanceof Outage) return 'OAUTH_FAILED';
      throw error;
    }
  }
}
