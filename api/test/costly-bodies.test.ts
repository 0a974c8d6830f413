import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { signIn, type SoraClient } from './kit/client.ts';
import { signInElsewhere } from './kit/another-organization.ts';
import { startSora, type Sora } from './kit/sora.ts';

let sora: Sora;
let admin: SoraClient;
beforeAll(async () => {
  sora = await startSora({ role: 'api' });
  admin = await signIn(sora);
});
afterAll(() => sora.stop());

const asBody = (variables: string, more = '') =>
  `{"query":"{ viewer { name } }","variables":${variables}${more}}`;
const nested = (open: string, close: string, levels: number) =>
  `${open.repeat(levels)}0${close.repeat(levels)}`;
const keys = (count: number) =>
  Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
const list = (count: number) =>
  `{"a":{"statuses":[${Array.from({ length: count }, () => '"FAILED"').join(',')}]}}`;

const COSTLY: Readonly<Record<string, string>> = {
  'lists inside each other': asBody(nested('[', ']', 400_000)),
  'objects inside each other': asBody(nested('{"a":', '}', 150_000)),
  'lists that are never closed': `{"query":${'['.repeat(60_000)}`,
  'keys beside the document': asBody('{}', `,${keys(60_000)}`),
  'a long list': asBody(list(60_000)),
  'a long text': asBody(`{"a":"${'x'.repeat(900_000)}"}`),
};

async function post(path: string, body: string, cookie = ''): Promise<Response> {
  const response = await fetch(`${sora.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body,
  });
  return response;
}

/** How many letters of JSON are read in this process meanwhile: what is refused for its size costs as much as is read. */
async function lettersRead(send: () => Promise<unknown>): Promise<number> {
  const { parse } = JSON;
  let letters = 0;
  JSON.parse = (text, reviver) => {
    letters += text.length;
    return parse(text, reviver);
  };
  try {
    await send();
  } finally {
    JSON.parse = parse;
  }
  return letters;
}

test.each(Object.entries(COSTLY))('refuses %s of anybody at once', async (_what, body) => {
  const response = await post('/graphql', body);
  expect([400, 401]).toContain(response.status);
  const { errors } = (await response.json()) as { errors: unknown[] };
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(/levels deep|entries|Sign in/),
    extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|UNAUTHENTICATED)$/) },
  });
  for (const path of ['/graphql', '/nothing/here', '/healthz']) {
    expect(await lettersRead(async () => (await post(path, body)).text())).toBeLessThan(5000);
  }
});

test('takes what the largest screens send from anyone who is signed in', async () => {
  const large = asBody(`{"a":"${'x'.repeat(900_000)}"}`);
  expect((await post('/graphql', large, admin.cookie)).status).toBe(200);
  const pages = 'query ($a: ImportFilter) { imports(filter: $a) { edges { cursor } } }';
  const filtered = async (count: number) =>
    admin.query(pages, { a: { statuses: Array.from({ length: count }, () => 'FAILED') } });
  expect((await filtered(5_000)).errors).toBeUndefined();
  expect((await filtered(5_001)).errors?.[0]).toMatchObject({
    message: 'A list in the variables has more than 5000 entries.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('says of JSON that is none that it is none', async () => {
  const response = await post('/graphql', '{"query":');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
});

function closingOf(cookie: string, messages: readonly string[]): Promise<number> {
  const socket = new WebSocket(
    `${sora.url.replace('http', 'ws')}/graphql`,
    [GRAPHQL_TRANSPORT_WS_PROTOCOL],
    { headers: cookie ? { cookie } : {} },
  );
  socket.on('open', () => {
    for (const message of messages) socket.send(message);
  });
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.on('close', resolve));
}

test('ends a WebSocket with the first message that is beyond a bound', async () => {
  const deep = `{"type":"connection_init","payload":${nested('{"a":', '}', 10_000)}}`;
  const large = `{"type":"connection_init","payload":{"a":"${'x'.repeat(70_000)}"}}`;
  const many = `{"type":"connection_init","payload":{${keys(20_000)}}}`;
  expect(await closingOf('', [deep])).toBe(4400);
  expect(await closingOf(admin.cookie, [deep])).toBe(4400);
  for (const refused of [large, many]) expect(await closingOf('', [refused])).toBe(1009);
  const flood = Array.from({ length: 20 }, () => nested('[', ']', 100_000));
  expect(await lettersRead(() => closingOf('', flood))).toBeLessThan(5000);
});

test('somebody who asks for far too much at once keeps no one else waiting', async () => {
  const globex = await signInElsewhere(sora);
  const document = `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: employees { totalCount }`).join(' ')} }`;
  let answered = 0;
  const many = Array.from({ length: 60 }, async () => {
    const answer = await admin.query(document);
    answered += 1;
    return answer;
  });
  await globex.ask('{ viewer { name } employees(first: 5) { edges { node { id } } } }');
  expect(answered).toBeLessThan(30);
  const answers = await Promise.all(many);
  expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([]);
});

test('requests that are given up, in line or before, are in no one’s way', async () => {
  const document = `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: employees { totalCount }`).join(' ')} }`;
  const given = Array.from({ length: 40 }, async (_, n) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), n);
    await fetch(`${sora.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: admin.cookie },
      body: JSON.stringify({ query: document }),
      signal: controller.signal,
    }).catch(() => undefined);
  });
  await Promise.all(given);
  const answers = Array.from({ length: 8 }, () => admin.ask('{ viewer { name } }'));
  expect(await Promise.all(answers)).toHaveLength(8);
});
