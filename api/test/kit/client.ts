import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

import { ADMIN, type Sora } from './sora.ts';

export interface GraphqlAnswer {
  readonly data: any;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** A signed-in browser's worth of client. */
export interface SoraClient {
  readonly cookie: string;
  /** Answers as they come; for what must work, `ask` is shorter. */
  query(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  /** The data, or a failure that shows the operation. */
  ask(document: string, variables?: Record<string, unknown>): Promise<any>;
  /** Each event's data until the caller stops reading. */
  subscribe(document: string, variables?: Record<string, unknown>): AsyncIterableIterator<any>;
  close(): Promise<void>;
}

/** Somebody who signs in; who was given a password for one sign-in chooses another. */
export async function signIn(
  sora: Pick<Sora, 'url'>,
  person: { email: string; password: string } = ADMIN,
): Promise<SoraClient> {
  const response = await postSignIn(sora, person);
  if (!response.ok)
    throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  const cookie = cookiesOf(response);
  const { mustChangePassword } = (await response.json()) as { mustChangePassword: boolean };
  if (mustChangePassword) await choosePassword(sora, cookie, person.password);
  return clientWith(sora, cookie);
}

/** What a new member does first. */
async function choosePassword(
  sora: Pick<Sora, 'url'>,
  cookie: string,
  currentPassword: string,
): Promise<void> {
  const response = await postChangePassword(sora, cookie, {
    currentPassword,
    newPassword: chosenPassword(currentPassword),
  });
  if (!response.ok) throw new Error(`Choosing a password answered ${await response.text()}`);
}

/** The password that somebody chooses who was given `initialPassword`. */
export function chosenPassword(initialPassword: string): string {
  return `${initialPassword} and more`;
}

export function postChangePassword(
  sora: Pick<Sora, 'url'>,
  cookie: string,
  passwords: { currentPassword: string; newPassword: string },
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${sora.url}/auth/change-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(passwords),
  });
}

export function postSignIn(
  sora: Pick<Sora, 'url'>,
  person: { email: string; password: string },
): Promise<Response> {
  return fetch(`${sora.url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sora.url },
    body: JSON.stringify(person),
  });
}

export function clientWith(sora: Pick<Sora, 'url'>, cookie: string): SoraClient {
  const query: SoraClient['query'] = async (document, variables) => {
    const response = await fetch(`${sora.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as GraphqlAnswer;
  };
  let sockets: Client | undefined;
  return {
    cookie,
    query,
    async ask(document, variables) {
      const answer = await query(document, variables);
      if (answer.errors) {
        throw new Error(
          `${JSON.stringify(answer.errors)}\nfor ${document} ${JSON.stringify(variables)}`,
        );
      }
      return answer.data;
    },
    subscribe(document, variables) {
      sockets ??= createClient({
        url: `${sora.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: class extends WebSocket {
          constructor(url: string, protocols: string[]) {
            super(url, protocols, { headers: { cookie } });
          }
        },
        lazy: true,
        retryAttempts: 0,
      });
      return unwrap(sockets.iterate({ query: document, variables: variables ?? null }), document);
    },
    async close() {
      await sockets?.dispose();
    },
  };
}

async function* unwrap(events: AsyncIterable<any>, document: string): AsyncIterableIterator<any> {
  for await (const event of events) {
    if (event.errors) throw new Error(`${JSON.stringify(event.errors)}\nfor ${document}`);
    yield event.data;
  }
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
