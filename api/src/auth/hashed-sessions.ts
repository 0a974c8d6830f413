import { createHash } from 'node:crypto';

import type { DBAdapter, Where } from 'better-auth/adapters';

/** What stands in the database for a session's token, so that who reads the table cannot sign in. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * better-auth's access to the database, through which a session's token is written and looked up by its hash only.
 * better-auth gets back the token that it gave, and never one that it did not know.
 */
export function hashedSessions(inner: DBAdapter): DBAdapter {
  const hashed = new Proxy(inner, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (name === 'transaction') {
        return <R>(work: (within: DBAdapter) => Promise<R>) =>
          target.transaction((within) => work(hashedSessions({ ...target, ...within })));
      }
      if (typeof method !== 'function') return method;
      return async (asked: Asked) => {
        if (asked.model !== 'session') return method.call(target, asked);
        const found: unknown = await method.call(target, withHashes(asked));
        return withToken(found, tokenIn(asked));
      };
    },
  });
  return hashed;
}

interface Asked {
  readonly model: string;
  readonly where?: readonly Where[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly update?: Readonly<Record<string, unknown>>;
}

function withHashes(asked: Asked): Asked {
  const { where, data, update } = asked;
  return {
    ...asked,
    ...(where && {
      where: where.map((each) =>
        each.field === 'token' ? { ...each, value: hashesOf(each.value) } : each,
      ),
    }),
    ...(data && { data: hashIn(data) }),
    ...(update && { update: hashIn(update) }),
  };
}

function hashesOf(value: Where['value']): Where['value'] {
  if (typeof value === 'string') return hashToken(value);
  return Array.isArray(value) ? value.map((each) => hashToken(String(each))) : value;
}

function hashIn(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { token } = row;
  return typeof token === 'string' ? { ...row, token: hashToken(token) } : row;
}

/** The one token that a call is about, when it is about one. */
function tokenIn({ where, data, update }: Asked): string | undefined {
  const token =
    data?.['token'] ?? update?.['token'] ?? where?.find(({ field }) => field === 'token')?.value;
  return typeof token === 'string' ? token : undefined;
}

function withToken(found: unknown, token: string | undefined): unknown {
  const isRow = typeof found === 'object' && found !== null && 'token' in found;
  return isRow && token !== undefined && found.token === hashToken(token)
    ? { ...found, token }
    : found;
}
