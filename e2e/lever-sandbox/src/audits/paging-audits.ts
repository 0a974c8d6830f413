import { strict as assert } from 'node:assert';
import { isRecord } from '../model/is-record.ts';
import { AuditSkipped, type Audit } from './audit.ts';
import type { AuditTarget, Reply } from './audit-target.ts';
import { expectError, expectList, recordOf } from './expectations.ts';
import { nobodysId } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const recorded = { level: 'MUST', source: 'third party: recorded' } as const;

const idOf = (row: unknown): unknown => recordOf(row)['id'] ?? recordOf(row)['text'];
const idsOf = (reply: Reply): unknown[] => expectList(reply).map(idOf);

const lists: readonly [Audit['id'], string][] = [
  ['LVR-0201', '/opportunities'],
  ['LVR-0202', '/opportunities/deleted'],
  ['LVR-0203', '/users'],
  ['LVR-0204', '/stages'],
  ['LVR-0205', '/archive_reasons'],
  ['LVR-0206', '/tags'],
  ['LVR-0207', '/sources'],
  ['LVR-0208', '/postings'],
  ['LVR-0209', '/requisitions'],
  ['LVR-0210', '/form_templates'],
  ['LVR-0211', '/applications/deleted'],
];

/** A first page of one with what follows it; skipped when the list is that short. */
async function twoPages(target: AuditTarget, path: string) {
  const first = await target.get(`${path}?limit=1`);
  const [row] = expectList(first);
  const { next } = recordOf(first.body);
  if (typeof next !== 'string') throw new AuditSkipped(`${path} has only one page`);
  return { row, next };
}

export const pagingAudits: readonly Audit[] = [
  ...lists.map(([id, path]): Audit => ({
    ...docs,
    id,
    should: `answer ${path} with data, hasNext, and next only when something follows`,
    run: async (target) => {
      expectList(await target.get(path));
    },
  })),
  {
    ...recorded,
    id: 'LVR-0220',
    should: 'leave next out on the last page',
    run: async (target) => {
      const { body } = await target.get('/archive_reasons');
      const page = recordOf(body);
      if (page['hasNext'] === true) throw new AuditSkipped('there are more than a hundred reasons');
      assert.deepEqual(Object.keys(page).toSorted(), ['data', 'hasNext']);
    },
  },
  {
    ...recorded,
    id: 'LVR-0221',
    should: 'give next as the percent-encoded JSON of a sort key and the last row’s id',
    run: async (target) => {
      const { row, next } = await twoPages(target, '/opportunities');
      const cursor: unknown = JSON.parse(decodeURIComponent(next));
      assert(Array.isArray(cursor) && !next.includes('['));
      assert.equal(cursor.at(-1), idOf(row));
    },
  },
  {
    ...recorded,
    id: 'LVR-0222',
    should: 'take an offset pasted as it came',
    run: async (target) => {
      const { row, next } = await twoPages(target, '/opportunities');
      const [second] = idsOf(await target.get(`/opportunities?limit=1&offset=${next}`));
      assert.notEqual(second, idOf(row));
    },
  },
  {
    ...recorded,
    id: 'LVR-0223',
    should: 'take an offset that was encoded once more, and mean the same page',
    run: async (target) => {
      const { next } = await twoPages(target, '/opportunities');
      const raw = await target.get(`/opportunities?limit=1&offset=${next}`);
      const twice = await target.get(`/opportunities?limit=1&offset=${encodeURIComponent(next)}`);
      assert.deepEqual(idsOf(twice), idsOf(raw));
    },
  },
  ...(
    [
      ['LVR-0224', '/opportunities'],
      ['LVR-0225', '/users'],
      ['LVR-0226', '/postings'],
      ['LVR-0227', '/requisitions'],
      ['LVR-0228', '/stages'],
    ] as const
  ).map(([id, path]): Audit => ({
    ...docs,
    id,
    should: `page through ${path} without leaving out or repeating anything`,
    run: async (target) => {
      const whole = idsOf(await target.get(`${path}?limit=9`));
      const paged: unknown[] = [];
      let offset = '';
      while (paged.length < whole.length) {
        const page = await target.get(`${path}?limit=3${offset}`);
        paged.push(...idsOf(page));
        const { next } = recordOf(page.body);
        if (typeof next !== 'string') break;
        offset = `&offset=${encodeURIComponent(next)}`;
      }
      assert.deepEqual(paged.slice(0, whole.length), whole);
    },
  })),
  {
    ...recorded,
    level: 'SHOULD',
    id: 'LVR-0229',
    should: 'refuse an offset that it never gave',
    run: async (target) =>
      expectError(await target.request('GET', '/opportunities?offset=nonsense'), 400, {
        message: /^Invalid offset token:/,
      }),
  },
  {
    level: 'SHOULD',
    source: 'third party',
    id: 'LVR-0230',
    should: 'refuse an offset of another list',
    run: async (target) => {
      const { next } = await twoPages(target, '/users');
      const path = `/opportunities?offset=${encodeURIComponent(next)}`;
      expectError(await target.request('GET', path), 400, { message: /^Invalid offset token:/ });
    },
  },
  {
    ...docs,
    id: 'LVR-0231',
    should: 'give no more than limit',
    run: async (target) => {
      assert(idsOf(await target.get('/opportunities?limit=2')).length <= 2);
    },
  },
  ...(
    [
      ['LVR-0232', '0'],
      ['LVR-0233', '101'],
      ['LVR-0234', 'many'],
    ] as const
  ).map(([id, limit]): Audit => ({
    level: 'SHOULD',
    source: 'lever docs',
    id,
    should: `refuse the limit ${limit}, because only 1 to 100 are allowed`,
    run: async (target) =>
      expectError(await target.request('GET', `/opportunities?limit=${limit}`), 400),
  })),
  {
    ...docs,
    id: 'LVR-0235',
    should: 'give a hundred at most without a limit',
    run: async (target) => {
      assert(idsOf(await target.get('/opportunities')).length <= 100);
    },
  },
  {
    ...recorded,
    id: 'LVR-0236',
    should: 'list webhooks without hasNext',
    run: async (target) => {
      assert.deepEqual(Object.keys(recordOf((await target.get('/webhooks')).body)), ['data']);
    },
  },
  {
    ...recorded,
    id: 'LVR-0237',
    should: 'list requisition fields without hasNext',
    run: async (target) => {
      const { body } = await target.get('/requisition_fields');
      assert.deepEqual(Object.keys(recordOf(body)), ['data']);
    },
  },
  ...(
    [
      ['LVR-0238', '/opportunities'],
      ['LVR-0239', '/users'],
      ['LVR-0240', '/postings'],
    ] as const
  ).map(([id, path]): Audit => ({
    ...recorded,
    level: 'SHOULD',
    id,
    should: `list ${path} newest first`,
    run: async (target) => {
      const times = expectList(await target.get(path)).map((row) =>
        Number(recordOf(row)['createdAt']),
      );
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
      );
    },
  })),
  {
    ...recorded,
    level: 'SHOULD',
    id: 'LVR-0241',
    should: 'list requisitions by descending id',
    run: async (target) => {
      const ids = idsOf(await target.get('/requisitions')).map(String);
      assert.deepEqual(
        ids,
        ids.toSorted((a, b) => (a < b ? 1 : -1)),
      );
    },
  },
  {
    ...docs,
    id: 'LVR-0242',
    should: 'answer a single object with data and nothing else',
    run: async (target) => {
      const [user] = expectList(await target.get('/users?limit=1'));
      const { body } = await target.get(`/users/${String(idOf(user))}`);
      assert(isRecord(body) && isRecord(body['data']));
      assert.deepEqual(Object.keys(body), ['data']);
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    id: 'LVR-0243',
    should: 'refuse an offset that names somebody who is not in the list',
    run: async (target) => {
      const token = encodeURIComponent(JSON.stringify([1, 1, nobodysId]));
      const reply = await target.request('GET', `/opportunities?offset=${token}`);
      expectError(reply, 400, { message: /^Invalid offset token:/ });
    },
  },
];
