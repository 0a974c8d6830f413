import { strict as assert } from 'node:assert';
import type { Contact, Opportunity } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';
import { expectError, expectStatus } from './expectations.ts';
import { anybody, hirable, people, type Person } from './subjects.ts';

const sandboxOnly = { level: 'SHOULD', source: 'inferred', needs: ['control'] } as const;

export const sandboxAudits: readonly Audit[] = [
  {
    ...sandboxOnly,
    id: 'LVR-1801',
    should: 'answer 501 for what it does not imitate, so that no one takes it for a missing person',
    run: async (target) => {
      const { id } = await anybody(target);
      expectError(await target.request('GET', `/opportunities/${id}/notes`), 501, {
        code: 'NotImplementedBySandbox',
      });
    },
  },
  {
    ...sandboxOnly,
    id: 'LVR-1802',
    should: 'list the calls that it does not imitate until they are forgotten',
    run: async (target) => {
      await target.control('DELETE', 'unknown-calls');
      await target.request('GET', '/audit_events?limit=1');
      const calls = await target.control<{ path: string }[]>('GET', 'unknown-calls');
      assert.deepEqual(
        calls.map(({ path }) => path),
        ['/v1/audit_events'],
      );
      await target.control('DELETE', 'unknown-calls');
      assert.deepEqual(await target.control('GET', 'unknown-calls'), []);
    },
  },
  {
    ...sandboxOnly,
    id: 'LVR-1803',
    should: 'answer the same after its whole state was taken out and put in again',
    run: async (target) => {
      const before = await target.get('/opportunities');
      const state = await target.control('GET', 'state?full=true');
      await target.control('POST', 'state', state);
      assert.equal((await target.get('/opportunities')).text, before.text);
    },
  },
  {
    ...sandboxOnly,
    id: 'LVR-1804',
    should:
      'show the candidacies of a merged contact under the one that stays, which has its addresses',
    run: async (target) => {
      const [gone, stays] = given(await twoPeople(target), 'two people with addresses');
      await target.control('POST', `contacts/${gone.contact}/merge`, { into: stays.contact });
      const read = await target.one<Opportunity>(`/opportunities/${gone.id}`);
      assert.equal(read.contact, stays.contact);
      const { emails } = await target.one<Contact>(`/contacts/${stays.contact}`);
      assert.deepEqual(new Set(emails), new Set([...stays.emails, ...gone.emails]));
      expectStatus(await target.request('GET', `/contacts/${gone.contact}`), 404);
    },
  },
  {
    ...sandboxOnly,
    id: 'LVR-1805',
    should: 'give a hire that was undone and made again another moment',
    run: async (target) => {
      const id = await hirable(target);
      const archivedAt = async () =>
        (await target.one<Opportunity>(`/opportunities/${id}`)).archived?.archivedAt;
      await target.control('POST', `opportunities/${id}/hire`, {});
      const first = await archivedAt();
      await target.control('POST', `opportunities/${id}/unarchive`, {});
      assert.equal(await archivedAt(), undefined);
      await target.control('POST', 'clock', { advanceMs: 1000 });
      await target.control('POST', `opportunities/${id}/hire`, {});
      assert(Number(await archivedAt()) > Number(first));
    },
  },
];

async function twoPeople(target: AuditTarget): Promise<[Person, Person] | null> {
  const [one, ...others] = (await people(target)).filter(({ emails }) => emails.length > 0);
  const other = others.find(({ contact }) => contact !== one?.contact);
  return one && other ? [one, other] : null;
}
