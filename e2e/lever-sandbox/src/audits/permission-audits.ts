import { strict as assert } from 'node:assert';
import type { Opportunity } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';
import { expectError, expectStatus } from './expectations.ts';
import { callWith, connect } from './oauth-session.ts';
import { anybody, hirable, nobodysId } from './subjects.ts';

const needs = ['control'] as const;
const docs = { level: 'MUST', source: 'lever docs', needs } as const;

/** Every call by the scope that it needs; `:id` is any candidate. */
const guarded: readonly [string, string, string][] = [
  ['GET', '/opportunities', 'opportunities:read:admin'],
  ['GET', '/opportunities/deleted', 'opportunities:read:admin'],
  ['GET', '/opportunities/:id', 'opportunities:read:admin'],
  ['POST', '/opportunities', 'opportunities:write:admin'],
  ['PUT', '/opportunities/:id/stage', 'opportunities:write:admin'],
  ['PUT', '/opportunities/:id/archived', 'opportunities:write:admin'],
  ['GET', '/opportunities/:id/offers', 'offers:read:admin'],
  ['GET', '/opportunities/:id/offers/x/download', 'offers:read:admin'],
  ['GET', '/opportunities/:id/referrals', 'referrals:read:admin'],
  ['GET', '/opportunities/:id/referrals/x', 'referrals:read:admin'],
  ['GET', '/opportunities/:id/forms', 'forms:read:admin'],
  ['GET', '/opportunities/:id/forms/x', 'forms:read:admin'],
  ['GET', '/opportunities/:id/resumes', 'resumes:read:admin'],
  ['GET', '/opportunities/:id/resumes/x', 'resumes:read:admin'],
  ['GET', '/opportunities/:id/resumes/x/download', 'resumes:read:admin'],
  ['GET', '/opportunities/:id/files', 'files:read:admin'],
  ['GET', '/opportunities/:id/applications', 'applications:read:admin'],
  ['GET', '/opportunities/:id/applications/x', 'applications:read:admin'],
  ['GET', '/contacts/x', 'contact:read:admin'],
  ['PUT', '/contacts/x', 'contact:write:admin'],
  ['GET', '/users', 'users:read:admin'],
  ['GET', '/users/x', 'users:read:admin'],
  ['GET', '/stages', 'stages:read:admin'],
  ['GET', '/stages/x', 'stages:read:admin'],
  ['GET', '/archive_reasons', 'archive_reasons:read:admin'],
  ['GET', '/archive_reasons/x', 'archive_reasons:read:admin'],
  ['GET', '/tags', 'tags:read:admin'],
  ['GET', '/sources', 'sources:read:admin'],
  ['GET', '/form_templates', 'form_templates:read:admin'],
  ['GET', '/form_templates/x', 'form_templates:read:admin'],
  ['GET', '/applications/deleted', 'applications:read:admin'],
  ['GET', '/postings/deleted', 'postings:read:admin'],
  ['GET', '/postings', 'postings:read:admin'],
  ['GET', '/postings/x', 'postings:read:admin'],
  ['GET', '/requisitions', 'requisitions:read:admin'],
  ['GET', '/requisitions/x', 'requisitions:read:admin'],
  ['GET', '/requisition_fields', 'requisition_fields:read:admin'],
  ['GET', '/webhooks', 'webhooks:read:admin'],
  ['POST', '/webhooks', 'webhooks:write:admin'],
  ['PUT', '/webhooks', 'webhooks:write:admin'],
  ['DELETE', '/webhooks/x', 'webhooks:write:admin'],
];

const body = (method: string) => (method === 'POST' || method === 'PUT' ? { body: {} } : {});

const limitKey = (target: AuditTarget, scopes: readonly string[]) =>
  target.control('POST', 'api-key', { scopes });

export const permissionAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-1601',
    should: 'answer 403 to every call whose scope the key lacks',
    run: async (target) => {
      const { id } = await anybody(target);
      await limitKey(target, []);
      for (const [method, path] of guarded) {
        const reply = await target.request(method, path.replace(':id', id), body(method));
        assert.equal(reply.status, 403, `${method} ${path} was answered ${reply.status}`);
        expectError(reply, 403);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-1602',
    should: 'need exactly the scope that the call’s resource has',
    run: async (target) => {
      const { id } = await anybody(target);
      for (const [method, path, scope] of guarded) {
        await limitKey(target, [scope]);
        const reply = await target.request(method, path.replace(':id', id), body(method));
        assert.notEqual(reply.status, 403, `${method} ${path} with ${scope}`);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-1603',
    should: 'let a write scope read',
    run: async (target) => {
      await limitKey(target, ['webhooks:write:admin']);
      expectStatus(await target.request('GET', '/webhooks'), 200);
    },
  },
  {
    ...docs,
    needs: ['oauth', 'control'],
    id: 'LVR-1604',
    should: 'hold an OAuth token to the scopes that were accepted',
    run: async (target) => {
      const tokens = await connect(target, 'offers:read:admin');
      expectError(await callWith(target, tokens, '/users'), 403);
    },
  },
  {
    level: 'MUST',
    source: 'inferred',
    needs: ['oauth', 'control'],
    id: 'LVR-1605',
    should: 'answer 403 for a confidential person without the grant for confidential data',
    run: async (target) => {
      const id = await hirable(target);
      await target.control('POST', `opportunities/${id}/confidentiality`, { confidential: true });
      const tokens = await connect(target, 'opportunities:read:admin');
      expectError(await callWith(target, tokens, `/opportunities/${id}`), 403);
      const all = '/opportunities?confidentiality=all';
      expectError(await callWith(target, tokens, all), 403);
    },
  },
  {
    ...docs,
    id: 'LVR-1606',
    should: 'list confidential people only to who asks for them',
    run: async (target) => {
      const id = await hirable(target);
      const { contact } = await target.one<Opportunity>(`/opportunities/${id}`);
      await target.control('POST', `opportunities/${id}/confidentiality`, { confidential: true });
      const found = async (confidentiality: string) => {
        const path = `/opportunities?contact_id=${contact}${confidentiality}`;
        return (await target.list<Opportunity>(path)).some((row) => row.id === id);
      };
      assert.equal(await found(''), false);
      assert.equal(await found('&confidentiality=confidential'), true);
      assert.equal(await found('&confidentiality=all'), true);
    },
  },
  {
    ...docs,
    id: 'LVR-1607',
    should: 'list confidential postings and requisitions only to who asks for them',
    run: async (target) => {
      for (const path of ['/postings', '/requisitions']) {
        const usual = await target.list<{ id: string }>(path);
        const rows = await target.list<{ id: string; confidentiality: string }>(
          `${path}?confidentiality=confidential`,
        );
        const hidden = given(rows[0], `confidential entry in ${path}`);
        assert.equal(hidden.confidentiality, 'confidential');
        assert(!usual.some(({ id }) => id === hidden.id));
      }
    },
  },
  {
    ...docs,
    id: 'LVR-1608',
    should: 'answer 429 beyond the burst, without Retry-After',
    run: async (target) => {
      await target.control('POST', 'rate', { perSecond: 1, burst: 3 });
      const statuses: number[] = [];
      let retryAfter: string | null = null;
      for (let count = 0; count < 5; count += 1) {
        const reply = await target.request('GET', '/stages', { impatient: true });
        statuses.push(reply.status);
        retryAfter ??= reply.headers.get('retry-after');
        if (reply.status === 429) expectError(reply, 429);
      }
      await target.control('POST', 'rate', { perSecond: 0 });
      assert(statuses.includes(429) && statuses[0] === 200, statuses.join());
      assert.equal(retryAfter, null);
    },
  },
  {
    ...docs,
    needs: ['oauth', 'control', 'write'],
    id: 'LVR-1609',
    should: 'show webhooks only to the key or app that made them',
    run: async (target) => {
      const url = 'https://hooks.example.com/lever-audit';
      const made = { body: { url, event: 'candidateHired' } };
      expectStatus(await target.request('POST', '/webhooks', made), 201);
      const tokens = await connect(target, 'webhooks:read:admin');
      const reply = await callWith(target, tokens, '/webhooks');
      assert.deepEqual(reply.body, { data: [] });
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    needs: ['oauth', 'control'],
    id: 'LVR-1610',
    should: 'treat an expanded field without its own scope as chosen: object, id or 403',
    run: async (target) => {
      const { id } = await anybody(target);
      const tokens = await connect(target, 'opportunities:read:admin');
      const path = `/opportunities/${id}?expand=contact`;
      const kinds: unknown[] = [];
      for (const expandWithoutScope of ['object', 'id', 'refuse']) {
        await target.control('POST', 'choices', { expandWithoutScope });
        const { status, text } = await callWith(target, tokens, path);
        kinds.push(status === 200 ? typeof JSON.parse(text).data.contact : status);
      }
      assert.deepEqual(kinds, ['object', 'string', 403]);
    },
  },
  {
    ...docs,
    id: 'LVR-1611',
    should: 'answer 503 while it is down for maintenance, and well afterwards',
    run: async (target) => {
      await target.control('POST', 'faults', { kind: 503, count: 1, path: '/v1/stages' });
      expectError(await target.request('GET', '/stages'), 503);
      expectStatus(await target.request('GET', '/stages'), 200);
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    needs,
    id: 'LVR-1612',
    should: 'answer 404, and not 403, for an unknown person to a key with the scope',
    run: async (target) => {
      await limitKey(target, ['opportunities:read:admin']);
      expectError(await target.request('GET', `/opportunities/${nobodysId}`), 404);
    },
  },
];
