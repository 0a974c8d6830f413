import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const ROSTER_KEY = 'roster-key';

export interface RosterPerson {
  readonly id: string;
  /** The same for one human being, however often they join. */
  readonly human: string;
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly role: string;
  /** ISO 8601; null before they join. */
  readonly joinedAt: string | null;
}

export interface RosterHook {
  readonly id: string;
  readonly url: string;
}

/** A very small applicant tracking system over HTTP: a key, people, and one kind of webhook. */
export interface Roster {
  readonly url: string;
  readonly hooks: ReadonlyMap<string, RosterHook & { readonly secret: string }>;
  add(person: Omit<RosterPerson, 'joinedAt'>): void;
  /** Marks somebody as joined and tells its hooks; gives what they answered. */
  join(id: string): Promise<readonly number[]>;
  stop(): Promise<void>;
}

export async function startRoster(): Promise<Roster> {
  const people = new Map<string, RosterPerson>();
  const hooks = new Map<string, RosterHook & { secret: string }>();

  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const [, resource, id = ''] = new URL(request.url ?? '/', 'http://roster').pathname.split('/');
    if (request.headers['x-key'] !== ROSTER_KEY) return [401, {}];
    if (resource === 'people' && id) return people.has(id) ? [200, people.get(id)] : [404, {}];
    if (resource === 'people') return [200, [...people.values()]];
    if (request.method === 'GET') return [200, [...hooks.values()].map(shown)];
    if (request.method === 'DELETE') return [hooks.delete(id) ? 200 : 404, {}];
    const { url } = JSON.parse(await textOf(request)) as { url: string };
    const hook = { id: randomUUID(), url, secret: randomUUID() };
    hooks.set(hook.id, hook);
    return [201, hook];
  };
  const server = createServer((request, response) => {
    void (async () => {
      const [status, body] = await answer(request);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    hooks,
    add(person) {
      people.set(person.id, { ...person, joinedAt: null });
    },
    join(id) {
      const person = people.get(id);
      if (!person) throw new Error(`The roster has no ${id}.`);
      people.set(id, { ...person, joinedAt: new Date().toISOString() });
      return Promise.all(
        [...hooks.values()].map(async ({ url, secret }) => {
          const at = Date.now();
          const sign = rosterSignature(secret, id, at);
          const body = JSON.stringify({ what: 'joined', id, at, sign });
          return (await fetch(url, { method: 'POST', body })).status;
        }),
      );
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function rosterSignature(secret: string, id: string, at: number): string {
  return createHmac('sha256', secret).update(`${id} ${at}`).digest('hex');
}

function shown({ id, url }: RosterHook): RosterHook {
  return { id, url };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
