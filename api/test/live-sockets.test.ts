import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { clientWith, signIn, type SoraClient } from './kit/client.ts';
import { freePort, startProcessParts, startSora, type Sora } from './kit/sora.ts';

/** Two processes on one database: what is done through one counts on the sockets of the other. */
let sora: Sora;
let other: { url: string; stop(): Promise<void> };
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const parts = await startProcessParts({ ...sora.config, port, publicUrl: url });
  other = { url, stop: () => parts.stop() };
  admin = await signIn(sora);
});
afterAll(async () => {
  await other.stop();
  await sora.stop();
});

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: any;
}

/** A connection as the protocol has it, without a client that hides what happens. */
class RawSocket {
  readonly messages: Message[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #socket: WebSocket;
  #wake: () => void = () => undefined;

  constructor(url: string, cookie: string) {
    this.#socket = new WebSocket(
      `${url.replace('http', 'ws')}/graphql`,
      [GRAPHQL_TRANSPORT_WS_PROTOCOL],
      {
        headers: cookie ? { cookie } : {},
      },
    );
    this.#socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as Message);
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  async opened(): Promise<this> {
    if (this.#socket.readyState === WebSocket.OPEN) return this;
    await new Promise<void>((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.#socket.once('error', reject);
    });
    return this;
  }

  send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: object): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  async message(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  close(): void {
    this.#socket.close();
  }
}

async function connected(url: string, cookie: string, payload?: object): Promise<RawSocket> {
  const socket = await new RawSocket(url, cookie).opened();
  socket.send({ type: 'connection_init', ...(payload && { payload }) });
  await socket.message(({ type }) => type === 'connection_ack');
  return socket;
}

async function newMember(
  email: string,
  role: 'MEMBER' | 'ADMINISTRATOR' = 'MEMBER',
): Promise<{ memberId: string; client: SoraClient }> {
  const { addMember } = await admin.ask(
    `mutation ($input: AddMemberInput!) { addMember(input: $input) {
      ... on MemberAdded { initialPassword member { id } } } }`,
    { input: { name: 'Ana Lima', email, role } },
  );
  const client = await signIn(sora, { email, password: addMember.initialPassword });
  return { memberId: addMember.member.id, client };
}

const IDLE = 'subscription { importChanged { id } }';

test('a connection without somebody signed in is refused, and one that says nothing is closed', async () => {
  for (const [cookie, payload] of [
    ['', undefined],
    ['', { authorization: 'Bearer not a session' }],
    ['', { authorization: 'Bearer \u0000ü' }],
    ['sora.session_token=abc.def', undefined],
  ] as const) {
    const socket = await new RawSocket(sora.url, cookie).opened();
    socket.send({ type: 'connection_init', ...(payload && { payload }) });
    expect((await socket.closed).code).toBe(4403);
  }
  const silent = await new RawSocket(sora.url, admin.cookie).opened();
  const early = await new RawSocket(sora.url, admin.cookie).opened();
  early.subscribe('1', '{ viewer { name } }');
  expect((await early.closed).code).toBe(4401);
  expect((await silent.closed).code).toBe(4408);
});

test('signing out ends idle subscriptions of that session at once, also on other processes', async () => {
  const { client } = await newMember('sign-out@acme.test');
  const stays = await signIn(sora);
  const sockets = [
    await connected(sora.url, client.cookie),
    await connected(other.url, client.cookie),
  ];
  const adminSocket = await connected(other.url, stays.cookie);
  for (const socket of [...sockets, adminSocket]) socket.subscribe('1', IDLE);
  const signedOut = await fetch(`${sora.url}/auth/sign-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sora.url, cookie: client.cookie },
    body: '{}',
  });
  expect(signedOut.ok).toBe(true);
  for (const socket of sockets) expect((await socket.closed).code).toBe(4403);
  adminSocket.subscribe('2', '{ viewer { role } }');
  expect((await adminSocket.message(({ id }) => id === '2')).payload.data.viewer.role).toBe(
    'ADMINISTRATOR',
  );
  adminSocket.close();
});

test('a change of role and a removal end the connections of that person', async () => {
  const demoted = await newMember('demoted@acme.test', 'ADMINISTRATOR');
  const removed = await newMember('removed@acme.test');
  const first = await connected(other.url, demoted.client.cookie);
  const second = await connected(other.url, removed.client.cookie);
  first.subscribe('1', IDLE);
  second.subscribe('1', IDLE);
  await admin.ask(
    'mutation ($id: ID!) { changeMemberRole(input: { memberId: $id, role: MEMBER }) { __typename } }',
    { id: demoted.memberId },
  );
  expect((await first.closed).code).toBe(4403);
  await admin.ask('mutation ($id: ID!) { removeMember(input: { memberId: $id }) { __typename } }', {
    id: removed.memberId,
  });
  expect((await second.closed).code).toBe(4403);
  const again = clientWith(sora, removed.client.cookie);
  expect((await again.query('{ viewer { name } }')).data.viewer).toBeNull();
});

test('a mistake in one operation is an error of that one, and the others go on', async () => {
  const socket = await connected(sora.url, admin.cookie);
  socket.subscribe('watching', IDLE);
  const mistakes: Record<string, [string, string, object?]> = {
    syntax: ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    validation: ['{ viewer { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    operation: [
      'query A { viewer { name } } query B { viewer { name } }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    variable: ['query ($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT', { id: null }],
    default: [
      'query ($f: Int = 1) { employees(first: $f) { totalCount } }',
      'BAD_USER_INPUT',
      { f: null },
    ],
    size: [`{ ${'viewer { name } '.repeat(2_000)} }`, 'OPERATION_TOO_EXPENSIVE'],
    cost: [
      'query ($f: Int = 1) { workflows(first: $f) { edges { node { enrollments(first: $f) { edges { node { employee { values { value } } } } } } } } }',
      'OPERATION_TOO_EXPENSIVE',
      { f: 100 },
    ],
    unknownImport: [
      'subscription ($id: ID!) { importProgress(importId: $id) { id } }',
      'IMPORT_NOT_FOUND',
      { id: '0190a1b2-0000-7000-8000-000000000000' },
    ],
    noId: [
      'subscription ($id: ID!) { importProgress(importId: $id) { id } }',
      'IMPORT_NOT_FOUND',
      { id: 'nothing' },
    ],
    unknownIntegration: [
      'subscription ($id: ID!) { integrationChanged(integrationId: $id) { id } }',
      'INTEGRATION_NOT_FOUND',
      { id: '0190a1b2-0000-7000-8000-000000000000' },
    ],
  };
  for (const [id, [query, , variables]] of Object.entries(mistakes)) {
    socket.subscribe(id, query, variables);
  }
  const codes: Record<string, string> = {};
  for (const id of Object.keys(mistakes)) {
    const { payload } = await socket.message((message) => message.id === id);
    // What stops a subscription from beginning is its result; all else is an error message.
    codes[id] = (payload.errors ?? payload)[0].extensions?.code;
  }
  expect(codes).toEqual(
    Object.fromEntries(Object.entries(mistakes).map(([id, [, code]]) => [id, code])),
  );
  socket.subscribe('after', '{ viewer { name } }');
  expect((await socket.message(({ id }) => id === 'after')).type).toBe('next');
  expect(socket.messages.filter(({ id }) => id === 'watching')).toEqual([]);
  socket.close();
});

test('a connection carries a hundred subscriptions, and refuses the next ones by themselves', async () => {
  const socket = await connected(sora.url, admin.cookie);
  for (let id = 0; id < 1_000; id += 1) socket.subscribe(`s${id}`, IDLE);
  const refused = await socket.message(({ id }) => id === 's999');
  expect(refused.payload[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
  expect(socket.messages.some(({ id }) => id === 's50')).toBe(false);
  socket.send({ type: 'complete', id: 's0' });
  // Answered when those before it have been.
  socket.subscribe('next', '{ integration(provider: LEVER) { id } }');
  expect((await socket.message(({ id }) => id === 'next')).type).toBe('next');
  socket.close();
});

test('operations that are begun and ended again and again are refused before they read anything', async () => {
  const socket = await connected(sora.url, admin.cookie);
  for (let id = 0; id < 600; id += 1) {
    socket.subscribe(`s${id}`, IDLE);
    socket.send({ type: 'complete', id: `s${id}` });
  }
  socket.subscribe('last', IDLE);
  const refused = await socket.message(({ id, type }) => id === 'last' && type === 'error');
  expect(refused.payload[0].extensions.code).toBe('TOO_MANY_SUBSCRIPTIONS');
  expect((await admin.query('{ viewer { name } }')).errors).toBeUndefined();
  socket.close();
});

test('a connection that goes on although it is refused is ended', async () => {
  const socket = await connected(sora.url, admin.cookie);
  for (let id = 0; id < 2_000; id += 1) {
    socket.subscribe(`s${id}`, IDLE);
    socket.send({ type: 'complete', id: `s${id}` });
  }
  expect(await socket.closed).toMatchObject({ code: 4429 });
});
