import { strict as assert } from 'node:assert';
import { applicationShape, contactShape, opportunityShape } from '../model/lever-shapes.ts';
import type { Application, Contact, Opportunity } from '../model/lever.ts';
import type { Audit } from './audit.ts';
import { expectError, expectShape } from './expectations.ts';
import { anybody, applicant, hirable, somebody } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const recorded = { level: 'MUST', source: 'third party: recorded' } as const;

type Row = Record<string, unknown>;

export const opportunityAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-0601',
    should: 'list opportunities with every documented field',
    run: async (target) => {
      const rows = await target.list<Opportunity>('/opportunities');
      for (const row of rows) expectShape(opportunityShape, row, `opportunity ${row.id}`);
    },
  },
  {
    ...docs,
    id: 'LVR-0602',
    should: 'answer a single opportunity as the list does',
    run: async (target) => {
      const { id } = await anybody(target);
      const listed = (await target.list<Opportunity>('/opportunities')).find(
        (row) => row.id === id,
      );
      assert.deepEqual(await target.one(`/opportunities/${id}`), listed);
    },
  },
  {
    ...docs,
    id: 'LVR-0603',
    should: 'give an opportunity its addresses in the web app',
    run: async (target) => {
      const { id } = await anybody(target);
      const { urls } = await target.one<{ urls: Row }>(`/opportunities/${id}`);
      assert.match(String(urls['list']), /\/candidates$/);
      assert.match(String(urls['show']), new RegExp(`/candidates/${id}$`));
    },
  },
  {
    ...recorded,
    id: 'LVR-0604',
    should: 'have one application or none under an opportunity',
    run: async (target) => {
      for (const row of await target.list<Opportunity>('/opportunities')) {
        assert(row.applications.length <= 1, row.id);
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-0605',
    should: 'leave out the old keys archivedAt, archiveReason and resume',
    run: async (target) => {
      const { id } = await anybody(target);
      const row = await target.one<Row>(`/opportunities/${id}`);
      assert.deepEqual(
        ['archivedAt', 'archiveReason', 'resume'].filter((key) => key in row),
        [],
      );
    },
  },
  {
    ...docs,
    id: 'LVR-0606',
    should: 'list stage changes oldest first, the last one being the stage',
    run: async (target) => {
      const { stage, stageChanges } = await somebody(
        target,
        'opportunity that changed stages',
        (one) => one.stageChanges.length > 1,
      );
      const times = stageChanges.map(({ updatedAt }) => updatedAt);
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
      assert.equal(stageChanges.at(-1)?.toStageId, stage);
    },
  },
  {
    ...recorded,
    id: 'LVR-0607',
    should: 'leave opportunityLocation out, or unspecified, without a posting',
    run: async (target) => {
      const { opportunityLocation } = await somebody(
        target,
        'opportunity without application',
        ({ applications }) => applications.length === 0,
      );
      assert(opportunityLocation === undefined || opportunityLocation === 'unspecified');
    },
  },
  {
    ...docs,
    id: 'LVR-0608',
    should: 'say that a living person is not anonymized and not deleted',
    run: async (target) => {
      const person = await anybody(target);
      assert(!('deletedAt' in person));
      assert.equal(typeof person.isAnonymized, 'boolean');
    },
  },
  {
    ...docs,
    needs: ['control'],
    id: 'LVR-0609',
    should: 'answer 404 for a deleted person, and list who deleted it and when',
    run: async (target) => {
      const id = await hirable(target);
      await target.control('POST', `opportunities/${id}/delete`);
      expectError(await target.request('GET', `/opportunities/${id}`), 404, {
        code: 'ResourceNotFound',
      });
      const [deleted] = await target.list<Opportunity>('/opportunities/deleted');
      assert.equal(deleted?.id, id);
      assert.equal(typeof deleted.deletedAt, 'number');
      assert.equal(typeof deleted.deletedBy, 'string');
    },
  },
  {
    ...docs,
    needs: ['control'],
    id: 'LVR-0610',
    should: 'filter deleted people by deleted_at_start and deleted_at_end',
    run: async (target) => {
      await target.control('POST', `opportunities/${await hirable(target)}/delete`);
      const [deleted] = await target.list<Opportunity>('/opportunities/deleted');
      const at = deleted?.deletedAt ?? 0;
      const count = async (query: string) =>
        (await target.list(`/opportunities/deleted?${query}`)).length;
      assert.equal(await count(`deleted_at_start=${at}&deleted_at_end=${at}`), 1);
      assert.equal(await count(`deleted_at_start=${at + 1}`), 0);
      assert.equal(await count(`deleted_at_end=${at - 1}`), 0);
    },
  },
  {
    ...docs,
    needs: ['control'],
    id: 'LVR-0611',
    should: 'keep an anonymized person readable and blank',
    run: async (target) => {
      const id = await hirable(target);
      await target.control('POST', `opportunities/${id}/anonymize`);
      const row = await target.one<Opportunity>(`/opportunities/${id}`);
      assert.equal(row.isAnonymized, true);
      assert.deepEqual([row.name, row.emails, row.phones], ['', [], []]);
      const contact = await target.one<Contact>(`/contacts/${row.contact}`);
      assert.deepEqual([contact.isAnonymized, contact.name], [true, '']);
    },
  },
  {
    ...docs,
    id: 'LVR-0612',
    should: 'answer a contact with every documented field',
    run: async (target) => {
      const { contact } = await anybody(target);
      const row = await target.one<Contact>(`/contacts/${contact}`);
      expectShape(contactShape, row, 'contact');
      assert.equal(row.id, contact);
    },
  },
  {
    ...docs,
    id: 'LVR-0613',
    should: 'show a contact’s name and e-mail addresses on its opportunities',
    run: async (target) => {
      const person = await anybody(target);
      const contact = await target.one<Contact>(`/contacts/${person.contact}`);
      assert.deepEqual([contact.name, contact.emails], [person.name, person.emails]);
    },
  },
  {
    ...docs,
    id: 'LVR-0614',
    should: 'list the application of an opportunity with every documented field',
    run: async (target) => {
      const { id } = await applicant(target);
      const [row] = await target.list<Application>(`/opportunities/${id}/applications`);
      expectShape(applicationShape, row, 'application');
      assert.equal(row?.opportunityId, id);
    },
  },
  {
    ...docs,
    id: 'LVR-0615',
    should: 'answer a single application as the list does',
    run: async (target) => {
      const { id } = await applicant(target);
      const [row] = await target.list<Application>(`/opportunities/${id}/applications`);
      assert.deepEqual(await target.one(`/opportunities/${id}/applications/${row?.id}`), row);
    },
  },
  {
    ...docs,
    id: 'LVR-0616',
    should: 'give an expanded application as its own route does',
    run: async (target) => {
      const { id, applications } = await applicant(target);
      assert.deepEqual(await target.list(`/opportunities/${id}/applications`), applications);
    },
  },
  {
    ...recorded,
    id: 'LVR-0617',
    should: 'give an application the opportunity’s id as its candidateId',
    run: async (target) => {
      const { id, applications } = await applicant(target);
      assert.equal(applications[0]?.candidateId, id);
    },
  },
  {
    ...recorded,
    id: 'LVR-0618',
    should: 'leave the person’s fields null in an application that was added by hand',
    run: async (target) => {
      const { applications } = await somebody(
        target,
        'application of type user',
        (one) => one.applications[0]?.type === 'user',
      );
      const [row] = applications;
      assert.deepEqual([row?.name, row?.company, row?.email, row?.phone], [null, null, null, null]);
    },
  },
  {
    ...docs,
    id: 'LVR-0619',
    should:
      'have where an application came from: ipAddress, referer, userAgent, language, timezone',
    run: async (target) => {
      const [row] = (await applicant(target)).applications;
      const keys = ['ipAddress', 'referer', 'userAgent', 'acceptLanguage', 'timezone'];
      assert.deepEqual(
        keys.filter((key) => row && !(key in row)),
        [],
      );
    },
  },
  {
    ...recorded,
    id: 'LVR-0620',
    should: 'leave the deprecated resume out of an application',
    run: async (target) => {
      const [row] = (await applicant(target)).applications;
      assert(row && !('resume' in row));
    },
  },
  {
    ...docs,
    needs: ['control'],
    id: 'LVR-0622',
    should: 'list the application of a deleted person among the deleted applications',
    run: async (target) => {
      const id = await hirable(target);
      const { applications } = await target.one<Opportunity>(`/opportunities/${id}`);
      await target.control('POST', `opportunities/${id}/delete`);
      const [deleted] = await target.list<Row>('/applications/deleted');
      assert.deepEqual(Object.keys(deleted ?? {}).toSorted(), [
        ...['deletedAt', 'id', 'opportunityId', 'postingId'],
      ]);
      assert.deepEqual([deleted?.['id'], deleted?.['opportunityId']], [applications[0], id]);
    },
  },
  {
    ...docs,
    id: 'LVR-0621',
    should: 'give an opportunity whose posting was applied for the posting’s hiring manager',
    run: async (target) => {
      const { applications } = await somebody(
        target,
        'application with a hiring manager',
        (one) => typeof one.applications[0]?.postingHiringManager === 'string',
      );
      await target.one(`/users/${applications[0]?.postingHiringManager}`);
    },
  },
];
