import { strict as assert } from 'node:assert';
import type { Contact, Opportunity } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget, Reply } from './audit-target.ts';
import { dataOf, expectError, expectStatus, recordOf } from './expectations.ts';
import { anybody, hirable, nobodysId, postings, users } from './subjects.ts';

// A person who is added to a real account cannot be taken out again, so only a sandbox is asked.
const needs = ['write', 'control'] as const;
const docs = { level: 'MUST', source: 'lever docs', needs } as const;
const recorded = { level: 'MUST', source: 'third party: recorded', needs } as const;

async function add(target: AuditTarget, body: unknown): Promise<Reply> {
  const user = given((await users(target))[0], 'user');
  return target.request('POST', `/opportunities?perform_as=${user.id}`, { body });
}

export const writeAudits: readonly Audit[] = [
  {
    ...recorded,
    id: 'LVR-1401',
    should: 'answer 201 to a new opportunity, with deduped beside data',
    run: async (target) => {
      const reply = await add(target, { name: 'Audited Person' });
      expectStatus(reply, 201);
      assert.equal(recordOf(reply.body)['deduped'], false);
      const row = await target.one<Opportunity>(`/opportunities/${String(dataOf(reply)['id'])}`);
      assert.equal(row.name, 'Audited Person');
    },
  },
  {
    ...docs,
    id: 'LVR-1402',
    should: 'link a new opportunity to the contact who has its e-mail address',
    run: async (target) => {
      const id = await hirable(target);
      const { emails, contact } = await target.one<Opportunity>(`/opportunities/${id}`);
      const reply = await add(target, { name: 'Somebody Else', emails });
      assert.equal(recordOf(reply.body)['deduped'], true);
      assert.equal(dataOf(reply)['contact'], contact);
      assert.notEqual(dataOf(reply)['id'], id);
    },
  },
  {
    ...docs,
    id: 'LVR-1403',
    should: 'put a new opportunity into the stage lead-new',
    run: async (target) => {
      assert.equal(dataOf(await add(target, {}))['stage'], 'lead-new');
    },
  },
  {
    ...recorded,
    id: 'LVR-1404',
    should: 'add the posting’s words to the tags and its followers to the followers',
    run: async (target) => {
      const posting = given((await postings(target))[0], 'posting');
      const data = dataOf(await add(target, { postings: [posting.id], tags: ['audited'] }));
      const tags = data['tags'];
      assert(Array.isArray(tags) && tags.includes(posting.text) && tags.includes('audited'));
      assert.deepEqual(data['followers'], posting.followers);
    },
  },
  {
    ...recorded,
    id: 'LVR-1405',
    should: 'make the performer owner and sourcer of a new opportunity',
    run: async (target) => {
      const user = given((await users(target))[0], 'user');
      const data = dataOf(await add(target, {}));
      assert.deepEqual([data['owner'], data['sourcedBy']], [user.id, user.id]);
    },
  },
  {
    ...docs,
    id: 'LVR-1406',
    should: 'refuse more than one posting',
    run: async (target) => {
      const body = { postings: (await postings(target)).slice(0, 2).map(({ id }) => id) };
      expectError(await add(target, body), 400);
    },
  },
  {
    ...docs,
    id: 'LVR-1407',
    should: 'refuse a new opportunity without perform_as',
    run: async (target) => {
      expectError(await target.request('POST', '/opportunities', { body: {} }), 400);
    },
  },
  {
    ...docs,
    id: 'LVR-1408',
    should: 'change a contact by PUT, and touch its opportunities',
    run: async (target) => {
      const person = await anybody(target);
      const body = { headline: 'Audited', location: 'Lisbon' };
      const reply = await target.request('PUT', `/contacts/${person.contact}`, { body });
      expectStatus(reply, 200);
      const contact = await target.one<Contact>(`/contacts/${person.contact}`);
      assert.deepEqual([contact.headline, contact.location.name], ['Audited', 'Lisbon']);
      const after = await target.one<Opportunity>(`/opportunities/${person.id}`);
      assert(Number(after.updatedAt) > Number(person.updatedAt));
    },
  },
  {
    ...recorded,
    id: 'LVR-1409',
    should: 'leave isAnonymized out of its answer to a changed contact',
    run: async (target) => {
      const { contact } = await anybody(target);
      const reply = await target.request('PUT', `/contacts/${contact}`, { body: { name: 'A B' } });
      assert(!('isAnonymized' in dataOf(reply)));
    },
  },
  {
    ...docs,
    id: 'LVR-1410',
    should: 'refuse to change an anonymized contact',
    run: async (target) => {
      const { id, contact } = await anybody(target);
      await target.control('POST', `opportunities/${id}/anonymize`);
      const reply = await target.request('PUT', `/contacts/${contact}`, { body: { name: 'A B' } });
      expectError(reply, 400);
    },
  },
  {
    ...docs,
    id: 'LVR-1411',
    should: 'answer 404 when an unknown contact is changed',
    run: async (target) => {
      const body = { name: 'A B' };
      expectError(await target.request('PUT', `/contacts/${nobodysId}`, { body }), 404);
    },
  },
];
