import { strict as assert } from 'node:assert';
import { isRecord } from '../model/is-record.ts';
import type { Shape } from '../model/shape.ts';
import type { Reply } from './audit-target.ts';

/** Lever's error answer: the status, `{code, message}` and nothing else. */
export function expectError(
  reply: Reply,
  status: number,
  { code, message }: { code?: string; message?: string | RegExp } = {},
): void {
  assert.equal(reply.status, status, `answered ${reply.status}: ${reply.text}`);
  assert(isRecord(reply.body), 'an error has no JSON object as its body');
  assert.equal(typeof reply.body['code'], 'string', 'an error has no code');
  assert.equal(typeof reply.body['message'], 'string', 'an error has no message');
  if (code !== undefined) assert.equal(reply.body['code'], code);
  if (typeof message === 'string') assert.equal(reply.body['message'], message);
  if (message instanceof RegExp) assert.match(String(reply.body['message']), message);
}

export function expectStatus(reply: Reply, status: number): void {
  assert.equal(reply.status, status, `answered ${reply.status}: ${reply.text}`);
}

export function expectShape(shape: Shape, value: unknown, place: string): void {
  const problem = shape(value, place);
  assert.equal(problem, null, problem ?? '');
}

/** Lever's list envelope; gives the rows. */
export function expectList(reply: Reply): unknown[] {
  expectStatus(reply, 200);
  assert(isRecord(reply.body) && Array.isArray(reply.body['data']), 'data is not a list');
  assert.equal(typeof reply.body['hasNext'], 'boolean', 'hasNext is not true or false');
  const { next } = reply.body;
  if (reply.body['hasNext'] === true) assert.equal(typeof next, 'string', 'next is missing');
  else assert(!('next' in reply.body), 'next is there although nothing follows');
  return reply.body['data'];
}

/** The members of an object in an answer. */
export function recordOf(value: unknown): Record<string, unknown> {
  assert(isRecord(value), 'not an object');
  return value;
}

/** The `data` object of an answer. */
export function dataOf(reply: Reply): Record<string, unknown> {
  return recordOf(recordOf(reply.body)['data']);
}
