import { strict as assert } from 'node:assert';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from '../model/is-record.ts';
import type { Need } from './audit.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed JSON; undefined for anything else. */
  readonly body: unknown;
}

export interface RequestOptions {
  readonly body?: unknown;
  /** In place of the key; null sends none. */
  readonly authorization?: string | null;
  /** Give a 429 back instead of waiting and asking again. */
  readonly impatient?: boolean;
}

/** The OAuth app that the audits are. */
export interface AuditApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** A server that is audited, and ways to ask it. Paths begin after the API's root: `/opportunities`. */
export interface AuditTarget {
  readonly api: string;
  /** The server itself, where pages, OAuth and control routes are. */
  readonly origin: string;
  readonly offers: ReadonlySet<Need>;
  readonly app: AuditApp;
  request(method: string, path: string, options?: RequestOptions): Promise<Reply>;
  /** A GET that must be answered 200. */
  get(path: string, options?: RequestOptions): Promise<Reply>;
  /** The `data` of a list that must be answered well. */
  list<Row>(path: string): Promise<Row[]>;
  /** The `data` of a single object that must be answered well. */
  one<Row>(path: string): Promise<Row>;
  /** The `data` of a control route of the sandbox. */
  control<Data = unknown>(method: string, path: string, body?: unknown): Promise<Data>;
  /** What was found out earlier about this target. */
  remembered<Value>(name: string, find: () => Promise<Value>): Promise<Value>;
}

export interface TargetSettings {
  /** The API's root, such as https://api.lever.co/v1. */
  readonly api: string;
  readonly key: string;
  readonly offers: ReadonlySet<Need>;
  readonly app: AuditApp;
}

const patience = 8;

export function auditTarget({ api, key, offers, app }: TargetSettings): AuditTarget {
  const { origin } = new URL(api);
  const own = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
  const memory = new Map<string, Promise<unknown>>();

  const request: AuditTarget['request'] = async (method, path, options = {}) => {
    const { body, authorization = own, impatient = false } = options;
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(path.startsWith('http') ? path : api + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(authorization === null ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (response.status === 429 && !impatient && attempt < patience) {
        await wait(250 * 2 ** Math.min(attempt, 3));
        continue;
      }
      const { status, headers } = response;
      return { status, headers, text, body: parsed(text) };
    }
  };
  const get: AuditTarget['get'] = async (path, options) => {
    const reply = await request('GET', path, options);
    assert.equal(reply.status, 200, `GET ${path} was answered ${reply.status}: ${reply.text}`);
    return reply;
  };
  const dataOf = async (path: string): Promise<unknown> => {
    const { body } = await get(path);
    assert(isRecord(body) && 'data' in body, `GET ${path} was answered without data`);
    return body['data'];
  };
  return {
    api,
    origin,
    offers,
    app,
    request,
    get,
    list: async <Row>(path: string): Promise<Row[]> => {
      const data = await dataOf(path);
      assert(Array.isArray(data), `the data of GET ${path} is not a list`);
      return data;
    },
    one: async <Row>(path: string): Promise<Row> => {
      const data = await dataOf(path);
      assert(isRecord(data), `the data of GET ${path} is not an object`);
      // The audits themselves are what checks that it is one.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return data as Row;
    },
    control: async <Data>(method: string, path: string, body?: unknown): Promise<Data> => {
      const reply = await request(method, `${origin}/__sim/${path}`, {
        ...(method === 'POST' ? { body: body ?? {} } : {}),
        authorization: null,
      });
      assert(
        reply.status === 200 && isRecord(reply.body),
        `the control ${method} ${path} was answered ${reply.status}: ${reply.text}`,
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return reply.body['data'] as Data;
    },
    remembered: <Value>(name: string, find: () => Promise<Value>): Promise<Value> => {
      const known = memory.get(name) ?? find();
      memory.set(name, known);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return known as Promise<Value>;
    },
  };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
