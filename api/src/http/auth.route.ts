import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { isRefusal } from '../domain/base/failure.ts';
import type { SignIn, Visit } from '../domain/identity/sign-in.ts';

const STATUS = {
  CREDENTIALS_WRONG: 401,
  TOO_MANY_GUESSES: 429,
  SIGNED_OUT: 401,
  PASSWORD_WRONG: 400,
  PASSWORD_WEAK: 400,
} as const;

const text = z.string().min(1).max(1000);
const Credentials = z.object({ email: text, password: text });
const NewPassword = z.object({ currentPassword: text, newPassword: text });

/**
 * What a browser needs to sign in and out. A session's token travels in a cookie only, which no script can read.
 * Pages of other addresses than `publicUrl` are refused: their cookies would be of no use here. A program sends no
 * origin.
 */
export function authRoute(
  app: FastifyInstance,
  { signIn, publicUrl }: { signIn: SignIn; publicUrl: string },
): void {
  const ownOrigin = new URL(publicUrl).origin;
  app.register((scope, _options, done) => {
    scope.removeContentTypeParser('text/plain');
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { origin } = request.headers;
      if (request.method === 'GET' || origin === undefined || origin === ownOrigin)
        return undefined;
      return reply
        .code(403)
        .send({ code: 'WRONG_ADDRESS', message: `Open Sora at ${ownOrigin} to sign in.` });
    });

    scope.post('/auth/sign-in/email', LIMITS, async (request, reply) => {
      const given = Credentials.safeParse(request.body);
      if (!given.success) return malformed(reply, '{"email":"…","password":"…"}');
      const answer = await signIn.signIn(visitOf(request), given.data);
      if (isRefusal(answer)) return refused(reply, answer);
      setCookies(reply, answer.cookies);
      return { mustChangePassword: answer.mustChangePassword };
    });

    scope.get('/auth/get-session', async (request, reply) => {
      const { viewer, cookies } = await signIn.session(visitOf(request));
      setCookies(reply, cookies);
      return reply.send(
        viewer && {
          user: { id: viewer.userId, name: viewer.name, email: viewer.email },
          mustChangePassword: viewer.barred === 'PASSWORD_CHANGE_REQUIRED',
        },
      );
    });

    scope.post('/auth/sign-out', LIMITS, async (request, reply) => {
      const { cookies } = await signIn.signOut(visitOf(request));
      setCookies(reply, cookies);
      return { signedOut: true };
    });

    scope.post('/auth/change-password', LIMITS, async (request, reply) => {
      const given = NewPassword.safeParse(request.body);
      if (!given.success) return malformed(reply, '{"currentPassword":"…","newPassword":"…"}');
      const expected = request.headers['x-sora-viewer'];
      const answer = await signIn.changePassword(visitOf(request), {
        ...given.data,
        expectedViewerId: typeof expected === 'string' ? expected : null,
      });
      return isRefusal(answer) ? refused(reply, answer) : answer;
    });
    done();
  });
}

const LIMITS = { bodyLimit: 16 * 1024 };

function visitOf(request: FastifyRequest): Visit {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  return { headers, address: request.ip };
}

function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
}

function malformed(reply: FastifyReply, example: string): FastifyReply {
  return reply.code(400).send({ code: 'BAD_USER_INPUT', message: `Send JSON such as ${example}.` });
}

function refused(
  reply: FastifyReply,
  refusal: { code: keyof typeof STATUS; message: string; retryAfterMs?: number },
): FastifyReply {
  if (refusal.retryAfterMs !== undefined)
    reply.header('retry-after', Math.ceil(refusal.retryAfterMs / 1000));
  return reply.code(STATUS[refusal.code]).send({ code: refusal.code, message: refusal.message });
}
