import { strict as assert } from 'node:assert';
import type { Application, ArchiveReason, Offer } from '../model/lever.ts';
import type { Requisition } from '../model/lever-job.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget, Reply } from './audit-target.ts';
import { dataOf, expectError, expectStatus } from './expectations.ts';
import { hirable, nobodysId, users, type Person } from './subjects.ts';

const needs = ['write', 'hires', 'control'] as const;
const docs = { level: 'MUST', source: 'lever docs', needs } as const;
const recorded = { level: 'MUST', source: 'third party: recorded', needs } as const;

const read = (target: AuditTarget, id: string): Promise<Person> =>
  target.one<Person>(`/opportunities/${id}?expand=applications`);

const reasonId = async (target: AuditTarget, type = 'hired'): Promise<string> => {
  const [reason] = await target.list<ArchiveReason>(`/archive_reasons?type=${type}`);
  return given(reason, `reason of type ${type}`).id;
};

async function archive(
  target: AuditTarget,
  id: string,
  body: Record<string, unknown>,
): Promise<Reply> {
  return target.request('PUT', `/opportunities/${id}/archived`, { body });
}

async function requisitionOf(target: AuditTarget, id: string): Promise<Requisition> {
  const offers = await target.list<Offer>(`/opportunities/${id}/offers`);
  const value = offers
    .find(({ status }) => status === 'signed')
    ?.fields.find(({ identifier }) => identifier === 'requisition')?.value;
  return target.one<Requisition>(`/requisitions/${given(value, 'requisition in the offer')}`);
}

async function byName(target: AuditTarget, name: string): Promise<string> {
  const [person] = await target.control<{ id: string }[]>('GET', `opportunities?name=${name}`);
  return given(person, name).id;
}

export const hireAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-1301',
    should: 'archive by PUT with a reason, and answer with the opportunity',
    run: async (target) => {
      const id = await hirable(target);
      const reason = await reasonId(target);
      const reply = await archive(target, id, { reason });
      expectStatus(reply, 200);
      const { archived } = dataOf(reply);
      assert.deepEqual(archived, (await read(target, id)).archived);
      assert.equal((await read(target, id)).archived?.reason, reason);
    },
  },
  {
    ...recorded,
    id: 'LVR-1302',
    should: 'stamp the application some 7 to 15 milliseconds before the opportunity',
    run: async (target) => {
      const id = await hirable(target);
      await archive(target, id, { reason: await reasonId(target) });
      const { archived, applications } = await read(target, id);
      const difference = (archived?.archivedAt ?? 0) - (applications[0]?.archived?.archivedAt ?? 0);
      assert(difference >= 1 && difference <= 30, `${difference} ms`);
    },
  },
  {
    ...recorded,
    id: 'LVR-1303',
    should: 'set lastAdvancedAt to the time of archiving and updatedAt a little later',
    run: async (target) => {
      const id = await hirable(target);
      await archive(target, id, { reason: await reasonId(target) });
      const { archived, lastAdvancedAt, updatedAt } = await read(target, id);
      assert.equal(lastAdvancedAt, archived?.archivedAt);
      assert(Number(updatedAt) >= Number(archived?.archivedAt));
    },
  },
  {
    ...recorded,
    id: 'LVR-1304',
    should: 'move only the opportunity’s stamp when archived once more',
    run: async (target) => {
      const id = await hirable(target);
      await archive(target, id, { reason: await reasonId(target) });
      const before = await read(target, id);
      await target.control('POST', 'clock', { advanceMs: 60_000 });
      await archive(target, id, { reason: await reasonId(target) });
      const after = await read(target, id);
      assert(Number(after.archived?.archivedAt) > Number(before.archived?.archivedAt));
      assert.deepEqual(after.applications[0]?.archived, before.applications[0]?.archived);
    },
  },
  {
    ...docs,
    id: 'LVR-1305',
    should: 'unarchive with the reason null',
    run: async (target) => {
      const id = await hirable(target);
      await archive(target, id, { reason: await reasonId(target) });
      expectStatus(await archive(target, id, { reason: null }), 200);
      const { archived, applications } = await read(target, id);
      assert.deepEqual([archived, applications[0]?.archived], [null, null]);
    },
  },
  {
    ...docs,
    id: 'LVR-1306',
    should: 'write requisitionForHire and count one more hired when a requisition is named',
    run: async (target) => {
      const id = await hirable(target);
      const before = await requisitionOf(target, id);
      const body = { reason: await reasonId(target), requisitionId: before.id };
      expectStatus(await archive(target, id, body), 200);
      const [application] = (await read(target, id)).applications;
      assert.deepEqual(application?.requisitionForHire, {
        id: before.id,
        requisitionCode: before.requisitionCode,
        hiringManagerOnHire: before.hiringManager,
      });
      const after = await requisitionOf(target, id);
      assert.equal(after.headcountHired, before.headcountHired + 1);
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    needs,
    id: 'LVR-1307',
    should: 'take requisitionForHire and the headcount back when a hire is undone',
    run: async (target) => {
      const id = await hirable(target);
      const before = await requisitionOf(target, id);
      const body = { reason: await reasonId(target), requisitionId: before.id };
      await archive(target, id, body);
      await archive(target, id, { reason: null });
      assert.equal((await read(target, id)).applications[0]?.requisitionForHire, null);
      assert.equal((await requisitionOf(target, id)).headcountHired, before.headcountHired);
    },
  },
  {
    ...docs,
    id: 'LVR-1308',
    should: 'refuse a requisition with a reason that is not of type hired',
    run: async (target) => {
      const id = await hirable(target);
      const { id: requisitionId } = await requisitionOf(target, id);
      const reason = await reasonId(target, 'non-hired');
      expectError(await archive(target, id, { reason, requisitionId }), 400);
    },
  },
  {
    ...docs,
    id: 'LVR-1309',
    should: 'refuse a closed requisition',
    run: async (target) => {
      const id = await byName(target, 'Orla');
      const { id: requisitionId, status } = await requisitionOf(target, id);
      assert.equal(status, 'closed');
      expectError(
        await archive(target, id, { reason: await reasonId(target), requisitionId }),
        400,
      );
    },
  },
  {
    ...docs,
    id: 'LVR-1310',
    should: 'refuse a requisition while no offer is signed',
    run: async (target) => {
      const { id: requisitionId } = await requisitionOf(target, await hirable(target));
      const id = await byName(target, 'Anton');
      expectError(
        await archive(target, id, { reason: await reasonId(target), requisitionId }),
        400,
      );
    },
  },
  {
    ...docs,
    id: 'LVR-1311',
    should: 'refuse an archive reason that does not exist',
    run: async (target) => {
      expectError(await archive(target, await hirable(target), { reason: nobodysId }), 400);
    },
  },
  {
    ...docs,
    id: 'LVR-1312',
    should: 'answer 404 when an unknown person is archived',
    run: async (target) => {
      const reason = await reasonId(target);
      expectError(await archive(target, nobodysId, { reason }), 404);
    },
  },
  {
    ...recorded,
    id: 'LVR-1313',
    should: 'change the stage in perform_as’s name',
    run: async (target) => {
      const id = await hirable(target);
      const user = given((await users(target))[0], 'user');
      const path = `/opportunities/${id}/stage?perform_as=${user.id}`;
      expectStatus(await target.request('PUT', path, { body: { stage: 'lead-new' } }), 200);
      const { stage, stageChanges } = await read(target, id);
      assert.equal(stage, 'lead-new');
      assert.equal(stageChanges.at(-1)?.userId, user.id);
    },
  },
  {
    ...recorded,
    id: 'LVR-1314',
    should: 'change the stage of an archived person and leave it archived',
    run: async (target) => {
      const id = await hirable(target);
      await archive(target, id, { reason: await reasonId(target) });
      const { archived } = await read(target, id);
      const body = { stage: 'lead-new' };
      expectStatus(await target.request('PUT', `/opportunities/${id}/stage`, { body }), 200);
      assert.deepEqual((await read(target, id)).archived, archived);
    },
  },
  {
    ...docs,
    id: 'LVR-1315',
    should: 'refuse a stage that does not exist',
    run: async (target) => {
      const path = `/opportunities/${await hirable(target)}/stage`;
      expectError(await target.request('PUT', path, { body: { stage: 'nowhere' } }), 400);
    },
  },
  {
    ...recorded,
    id: 'LVR-1316',
    should: 'leave opportunityLocation out of its answers to writes',
    run: async (target) => {
      const id = await hirable(target);
      const reply = await archive(target, id, { reason: await reasonId(target) });
      assert(!('opportunityLocation' in dataOf(reply)));
      assert('opportunityLocation' in (await read(target, id)));
    },
  },
  {
    ...docs,
    id: 'LVR-1317',
    should: 'show the hire in the application’s own route too',
    run: async (target) => {
      const id = await hirable(target);
      await archive(target, id, { reason: await reasonId(target) });
      const [application] = await target.list<Application>(`/opportunities/${id}/applications`);
      assert.notEqual(application?.archived, null);
    },
  },
];
