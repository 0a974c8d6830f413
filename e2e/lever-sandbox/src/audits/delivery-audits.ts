import { strict as assert } from 'node:assert';
import { hasLeverSignature } from '../deliveries/lever-signature.ts';
import type { Archived, Opportunity } from '../model/lever.ts';
import type { Posting } from '../model/lever-job.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';
import { recordOf } from './expectations.ts';
import { hirable } from './subjects.ts';
import { receiving, type WebhookReceiver } from './webhook-receiver.ts';

const needs = ['write', 'deliveries', 'hires', 'control'] as const;
const docs = { level: 'MUST', source: 'lever docs', needs } as const;
const thirdParty = { level: 'MUST', source: 'third party', needs } as const;
const inferred = { level: 'SHOULD', source: 'inferred', needs } as const;

const hire = async (target: AuditTarget): Promise<string> => {
  const id = await hirable(target);
  await target.control('POST', `opportunities/${id}/hire`);
  return id;
};

/** An audit of what arrives at an endpoint that answers with these statuses. */
function arriving(
  statuses: readonly number[],
  audit: Omit<Audit, 'run'> & {
    look: (target: AuditTarget, receiver: WebhookReceiver) => Promise<void>;
  },
): Audit {
  const { look, ...rest } = audit;
  return {
    ...rest,
    run: (target) => receiving(target, statuses, (receiver) => look(target, receiver)),
  };
}

const dataOf = (arrival: { body: Record<string, unknown> } | undefined) =>
  recordOf(arrival?.body['data']);

export const deliveryAudits: readonly Audit[] = [
  arriving([200], {
    ...docs,
    id: 'LVR-1201',
    should: 'sign token and triggeredAt with the webhook’s signature token',
    look: async (target, receiver) => {
      const { token } = await receiver.register('candidateHired');
      await hire(target);
      const [arrival] = await receiver.first(1);
      assert(hasLeverSignature(arrival?.body, token));
    },
  }),
  arriving([200], {
    ...docs,
    id: 'LVR-1202',
    should: 'post JSON as Lever-Webhooks, without any header about signature, event or delivery',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await hire(target);
      const [arrival] = await receiver.first(1);
      const { headers = {}, text = '' } = arrival ?? {};
      assert.equal(headers['user-agent'], 'Lever-Webhooks');
      assert.equal(headers['content-type'], 'application/json');
      assert.equal(headers['content-length'], String(Buffer.byteLength(text)));
      const odd = Object.keys(headers).filter((name) => /lever|signature|event|^x-/.test(name));
      assert.deepEqual(odd, []);
    },
  }),
  arriving([200], {
    ...docs,
    id: 'LVR-1203',
    should: 'send event, triggeredAt in milliseconds, a token, the signature and data',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      const before = Date.now() - 60_000;
      await hire(target);
      const { body } = given((await receiver.first(1))[0], 'delivery');
      assert.equal(body['event'], 'candidateHired');
      assert(Number.isSafeInteger(body['triggeredAt']) && Number(body['triggeredAt']) > before);
      assert.equal(String(body['token']).length, 48);
      assert.match(String(body['signature']), /^[0-9a-f]{64}$/);
      assert.equal(typeof body['data'], 'object');
    },
  }),
  arriving([200], {
    ...thirdParty,
    id: 'LVR-1204',
    should: 'name opportunity and contact in candidateHired, the deprecated candidateId the same',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      const id = await hire(target);
      const data = dataOf((await receiver.first(1))[0]);
      const { contact } = await target.one<Opportunity>(`/opportunities/${id}`);
      assert.deepEqual(data, { opportunityId: id, contactId: contact, candidateId: id });
    },
  }),
  arriving([200], {
    ...docs,
    id: 'LVR-1205',
    should: 'send candidateStageChange with both stages',
    look: async (target, receiver) => {
      await receiver.register('candidateStageChange');
      const id = await hirable(target);
      await target.control('POST', `opportunities/${id}/stage`, { stageId: 'lead-new' });
      const data = dataOf((await receiver.first(1))[0]);
      assert.deepEqual([data['fromStageId'], data['toStageId']], ['offer', 'lead-new']);
    },
  }),
  arriving([200], {
    ...thirdParty,
    id: 'LVR-1206',
    should: 'send candidateArchiveChange for a hire as well',
    look: async (target, receiver) => {
      await receiver.register('candidateArchiveChange');
      const id = await hire(target);
      const data = dataOf((await receiver.first(1))[0]);
      const { archived } = await target.one<{ archived: Archived }>(`/opportunities/${id}`);
      assert.equal(data['fromArchived'], null);
      assert.deepEqual(data['toArchived'], archived);
    },
  }),
  arriving([200], {
    ...thirdParty,
    id: 'LVR-1207',
    should: 'send nothing but candidateArchiveChange when a hire is undone',
    look: async (target, receiver) => {
      await receiver.register('candidateArchiveChange');
      await receiver.register('candidateHired');
      const id = await hire(target);
      await receiver.first(2);
      await target.control('POST', `opportunities/${id}/unarchive`);
      const events = (await receiver.settled()).slice(2);
      assert.deepEqual(
        events.map(({ body }) => body['event']),
        ['candidateArchiveChange'],
      );
      assert.equal(dataOf(events[0])['toArchived'], null);
    },
  }),
  arriving([200], {
    ...thirdParty,
    id: 'LVR-1208',
    should: 'send candidateDeleted with who deleted',
    look: async (target, receiver) => {
      await receiver.register('candidateDeleted');
      const id = await hirable(target);
      await target.control('POST', `opportunities/${id}/delete`);
      const data = dataOf((await receiver.first(1))[0]);
      assert.equal(data['opportunityId'], id);
      assert.equal(typeof data['deletedBy'], 'string');
    },
  }),
  arriving([200], {
    ...thirdParty,
    id: 'LVR-1209',
    should: 'send applicationCreated with the application’s id',
    look: async (target, receiver) => {
      await receiver.register('applicationCreated');
      const [posting] = await target.list<Posting>('/postings?limit=1');
      const postingId = given(posting, 'posting').id;
      const { id } = await target.control<{ id: string }>('POST', 'opportunities', { postingId });
      const data = dataOf((await receiver.first(1))[0]);
      const { applications } = await target.one<Opportunity>(`/opportunities/${id}`);
      assert.deepEqual([data['applicationId'], data['opportunityId']], [applications[0], id]);
    },
  }),
  arriving([200], {
    ...thirdParty,
    id: 'LVR-1210',
    should: 'send contactCreated and contactUpdated with the account’s id',
    look: async (target, receiver) => {
      await receiver.register('contactCreated');
      await receiver.register('contactUpdated');
      const { contact } = await target.control<{ contact: string }>('POST', 'opportunities', {
        name: 'Audited Person',
      });
      await receiver.first(1);
      await target.control('POST', `contacts/${contact}`, { headline: 'Audited' });
      const [created, updated] = await receiver.first(2);
      assert.deepEqual(Object.keys(dataOf(created)), ['contactId', 'accountId', 'createdAt']);
      assert.deepEqual(Object.keys(dataOf(updated)), ['contactId', 'accountId', 'updatedAt']);
      assert.equal(dataOf(updated)['contactId'], contact);
    },
  }),
  arriving([200], {
    ...docs,
    id: 'LVR-1211',
    should: 'verify a connection with a signed body that has no id and empty data',
    look: async (target, receiver) => {
      const { id, token } = await receiver.register('candidateHired');
      await target.control('POST', `webhooks/${id}/verify`);
      const { body } = given((await receiver.first(1))[0], 'test delivery');
      assert(!('id' in body));
      assert.deepEqual(body['data'], {});
      assert(hasLeverSignature(body, token));
    },
  }),
  arriving([500], {
    ...inferred,
    id: 'LVR-1212',
    should: 'try a verification only once',
    look: async (target, receiver) => {
      const { id } = await receiver.register('candidateHired');
      await target.control('POST', `webhooks/${id}/verify`);
      assert.equal((await receiver.settled()).length, 1);
    },
  }),
  arriving([500, 503, 200], {
    ...docs,
    source: 'inferred',
    id: 'LVR-1213',
    should: 'try a failed delivery again with the very same body',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await hire(target);
      const texts = (await receiver.first(3)).map(({ text }) => text);
      assert.equal(new Set(texts).size, 1);
      assert.equal((await receiver.settled()).length, 3);
    },
  }),
  arriving([302, 200], {
    ...docs,
    id: 'LVR-1214',
    should: 'take a redirect for a failure and not follow it',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await hire(target);
      await receiver.first(2);
      assert.equal((await receiver.settled()).length, 2);
    },
  }),
  arriving([204], {
    ...docs,
    id: 'LVR-1215',
    should: 'take any 2xx for a success',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await hire(target);
      assert.equal((await receiver.settled()).length, 1);
    },
  }),
  arriving([500], {
    ...docs,
    id: 'LVR-1216',
    should: 'give up after five retries',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await hire(target);
      assert.equal((await receiver.settled()).length, 6);
    },
  }),
  arriving([200], {
    ...docs,
    id: 'LVR-1217',
    should: 'send nothing for an event group that is switched off',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await target.control('POST', 'event-groups/candidateHired', { on: false });
      await hire(target);
      assert.equal((await receiver.settled()).length, 0);
    },
  }),
  arriving([200], {
    ...docs,
    id: 'LVR-1218',
    should: 'send nothing about people of other origins than the conditions name',
    look: async (target, receiver) => {
      const { origin } = await target.one<Opportunity>(`/opportunities/${await hirable(target)}`);
      const others = ['applied', 'referred'].filter((one) => one !== origin);
      await receiver.register('candidateHired', { conditions: { origins: others } });
      await hire(target);
      assert.equal((await receiver.settled()).length, 0);
    },
  }),
  arriving([200], {
    ...docs,
    source: 'inferred',
    id: 'LVR-1219',
    should: 'send an event once for each webhook, each with its own id, token and signature',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await receiver.register('candidateHired');
      await hire(target);
      const bodies = (await receiver.first(2)).map(({ body }) => body);
      for (const key of ['id', 'token', 'signature']) {
        assert.equal(new Set(bodies.map((body) => body[key])).size, 2, key);
      }
    },
  }),
  arriving([200], {
    ...inferred,
    id: 'LVR-1220',
    should: 'rerun a delivery with the very same body',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await hire(target);
      await receiver.settled();
      const [sent] = await target.control<{ id: string }[]>('GET', 'deliveries');
      await target.control('POST', `deliveries/${sent?.id}/rerun`);
      const [first, second] = await receiver.first(2);
      assert.equal(second?.text, first?.text);
    },
  }),
  arriving([500], {
    ...inferred,
    id: 'LVR-1221',
    should: 'stop trying when the webhook is deleted',
    look: async (target, receiver) => {
      const { id } = await receiver.register('candidateHired');
      await hire(target);
      await receiver.first(1);
      await target.request('DELETE', `/webhooks/${id}`);
      assert((await receiver.settled()).length < 6);
    },
  }),
  arriving([200], {
    ...inferred,
    id: 'LVR-1222',
    should: 'send a second candidateArchiveChange but no second candidateHired for another reason',
    look: async (target, receiver) => {
      await receiver.register('candidateHired');
      await receiver.register('candidateArchiveChange');
      const id = await hire(target);
      await receiver.first(2);
      const reasons = await target.list<{ id: string }>('/archive_reasons?type=hired');
      const reasonId = given(reasons[1], 'second reason of type hired').id;
      await target.control('POST', `opportunities/${id}/hire`, { reasonId });
      const events = (await receiver.settled()).slice(2).map(({ body }) => body['event']);
      assert.deepEqual(events, ['candidateArchiveChange']);
    },
  }),
];
