import { strict as assert } from 'node:assert';
import { origins } from '../model/lever.ts';
import type { Audit } from './audit.ts';
import type { AuditTarget, Reply } from './audit-target.ts';
import { dataOf, expectError, expectStatus, recordOf } from './expectations.ts';
import { nobodysId } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs', needs: ['write'] } as const;
const recorded = { level: 'MUST', source: 'third party: recorded', needs: ['write'] } as const;

const url = 'https://hooks.example.com/lever-audit';
type Listed = { id: string; event: string; url: string; configuration: Record<string, unknown> };

/** Makes a webhook, looks at the answer, and deletes it whatever happens. */
async function made(
  target: AuditTarget,
  body: Record<string, unknown>,
  use: (webhook: Record<string, unknown>, reply: Reply) => Promise<void> | void,
): Promise<void> {
  const reply = await target.request('POST', '/webhooks', { body });
  expectStatus(reply, 201);
  const webhook = dataOf(reply);
  try {
    await use(webhook, reply);
  } finally {
    await target.request('DELETE', `/webhooks/${String(webhook['id'])}`);
  }
}

const hired = { url, event: 'candidateHired' };

async function listed(target: AuditTarget, id: unknown): Promise<Listed> {
  const found = (await target.list<Listed>('/webhooks')).find((one) => one.id === id);
  assert(found, 'the webhook is not listed');
  return found;
}

export const webhookAudits: readonly Audit[] = [
  {
    ...recorded,
    id: 'LVR-1101',
    should: 'answer 201 with a single data to a new webhook',
    run: (target) =>
      made(target, hired, (webhook, reply) => {
        assert.deepEqual(Object.keys(recordOf(reply.body)), ['data']);
        assert(!('data' in webhook));
        assert.deepEqual([webhook['url'], webhook['event']], [url, 'candidateHired']);
      }),
  },
  {
    ...recorded,
    id: 'LVR-1102',
    should: 'give a new webhook’s signature token of 48 characters',
    run: (target) =>
      made(target, hired, ({ configuration }) => {
        assert.match(String(recordOf(configuration)['signatureToken']), /^[0-9a-z]{48}$/);
      }),
  },
  {
    ...recorded,
    id: 'LVR-1103',
    should: 'never show a signature token again',
    run: (target) =>
      made(target, hired, async ({ id }) => {
        const { configuration } = await listed(target, id);
        assert(!('signatureToken' in configuration));
      }),
  },
  {
    ...recorded,
    id: 'LVR-1104',
    should: 'list all six origins as conditions when none are given',
    run: (target) =>
      made(target, hired, async ({ id, configuration }) => {
        const { conditions } = recordOf(configuration);
        assert.deepEqual(recordOf(conditions)['origins'], [...origins]);
        assert.deepEqual((await listed(target, id)).configuration['conditions'], conditions);
      }),
  },
  {
    ...docs,
    id: 'LVR-1105',
    should: 'keep the origins that are given as conditions',
    run: (target) => {
      const conditions = { origins: ['referred', 'agency'] };
      return made(target, { ...hired, configuration: { conditions } }, ({ configuration }) => {
        assert.deepEqual(recordOf(configuration)['conditions'], conditions);
      });
    },
  },
  {
    ...docs,
    level: 'SHOULD',
    id: 'LVR-1106',
    should: 'take the older configuration with origins and no conditions around them',
    run: (target) =>
      made(target, { ...hired, configuration: { origins: ['referred'] } }, ({ configuration }) => {
        const { conditions } = recordOf(configuration);
        assert.deepEqual(recordOf(conditions)['origins'], ['referred']);
      }),
  },
  {
    ...docs,
    id: 'LVR-1107',
    should: 'have an empty configuration for an event without conditions',
    run: (target) =>
      made(target, { url, event: 'candidateDeleted' }, async ({ id, configuration }) => {
        assert.deepEqual(Object.keys(recordOf(configuration)), ['signatureToken']);
        assert.deepEqual((await listed(target, id)).configuration, {});
      }),
  },
  {
    ...recorded,
    id: 'LVR-1108',
    should: 'let the same event and address be registered twice',
    run: (target) =>
      made(target, hired, ({ id }) =>
        made(target, hired, async (twin) => {
          assert.notEqual(twin['id'], id);
          const ids = new Set((await target.list<Listed>('/webhooks')).map((one) => one.id));
          assert(ids.has(String(id)) && ids.has(String(twin['id'])));
        }),
      ),
  },
  {
    ...docs,
    id: 'LVR-1109',
    should: 'change webhooks in bulk by PUT /webhooks, with the ids in the body',
    run: (target) =>
      made(target, hired, async ({ id }) => {
        const configuration = { conditions: { origins: ['sourced'] } };
        const body = { data: [{ id, url: `${url}/moved`, configuration }] };
        const reply = await target.request('PUT', '/webhooks', { body });
        expectStatus(reply, 200);
        const { data } = recordOf(reply.body);
        assert(Array.isArray(data) && data.length === 1);
        const after = await listed(target, id);
        assert.deepEqual([after.url, after.configuration], [`${url}/moved`, configuration]);
      }),
  },
  {
    ...docs,
    level: 'SHOULD',
    id: 'LVR-1110',
    should: 'answer 404 when a webhook to change does not exist',
    run: async (target) => {
      const body = { data: [{ id: nobodysId, url }] };
      expectError(await target.request('PUT', '/webhooks', { body }), 404);
    },
  },
  {
    ...recorded,
    id: 'LVR-1111',
    should: 'answer 204 to DELETE, empty and without its own headers',
    run: (target) =>
      made(target, hired, async ({ id }) => {
        const reply = await target.request('DELETE', `/webhooks/${String(id)}`);
        expectStatus(reply, 204);
        assert.equal(reply.text, '');
        assert.equal(reply.headers.get('x-stream-path'), null);
        const ids = (await target.list<Listed>('/webhooks')).map((one) => one.id);
        assert(!ids.includes(String(id)));
      }),
  },
  {
    ...docs,
    id: 'LVR-1112',
    should: 'answer 404 to DELETE of an unknown webhook',
    run: async (target) =>
      expectError(await target.request('DELETE', `/webhooks/${nobodysId}`), 404),
  },
  ...(
    [
      ['LVR-1113', 'an unknown event', { url, event: 'candidateFired' }],
      ['LVR-1114', 'a missing address', { event: 'candidateHired' }],
      ['LVR-1115', 'plain http', { url: 'http://hooks.example.com/', event: 'candidateHired' }],
    ] as const
  ).map(([id, what, body]): Audit => ({
    ...docs,
    id,
    should: `refuse a webhook with ${what}`,
    run: async (target) => expectError(await target.request('POST', '/webhooks', { body }), 400),
  })),
];
