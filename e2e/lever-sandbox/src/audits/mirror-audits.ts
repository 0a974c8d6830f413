import { strict as assert } from 'node:assert';
import type { ArchiveReason } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';
import { dataOf, expectStatus, recordOf } from './expectations.ts';
import {
  anybody,
  applicant,
  hirable,
  offerOf,
  users,
  withForms,
  withReferrals,
  withResumes,
} from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const writing = { ...docs, needs: ['write', 'hires', 'control'] } as const;

type PathOf = (target: AuditTarget) => Promise<string>;

const read: readonly [Audit['id'], string, PathOf][] = [
  ['LVR-1701', 'the list', async () => '?limit=5'],
  ['LVR-1702', 'the deleted', async () => '/deleted'],
  ['LVR-1703', 'a single one', async (target) => `/${(await anybody(target)).id}`],
  [
    'LVR-1704',
    'offers',
    async (target) => `/${(await offerOf(target, 'an offer', () => true)).person.id}/offers`,
  ],
  [
    'LVR-1705',
    'an offer’s document',
    async (target) => {
      const found = await offerOf(target, 'a sent offer', (one) => Boolean(one.sentDocument));
      return `/${found.person.id}/offers/${found.offer.id}/download`;
    },
  ],
  [
    'LVR-1706',
    'referrals',
    async (target) => `/${(await withReferrals(target)).person.id}/referrals`,
  ],
  [
    'LVR-1707',
    'a referral',
    async (target) => {
      const { person, rows } = await withReferrals(target);
      return `/${person.id}/referrals/${rows[0].id}`;
    },
  ],
  ['LVR-1708', 'profile forms', async (target) => `/${(await withForms(target)).person.id}/forms`],
  [
    'LVR-1709',
    'a profile form',
    async (target) => {
      const { person, rows } = await withForms(target);
      return `/${person.id}/forms/${rows[0].id}`;
    },
  ],
  ['LVR-1710', 'resumes', async (target) => `/${(await withResumes(target)).person.id}/resumes`],
  [
    'LVR-1711',
    'a resume’s file',
    async (target) => {
      const { person, rows } = await withResumes(target);
      return `/${person.id}/resumes/${rows[0].id}/download`;
    },
  ],
  [
    'LVR-1718',
    'a resume',
    async (target) => {
      const { person, rows } = await withResumes(target);
      return `/${person.id}/resumes/${rows[0].id}`;
    },
  ],
  ['LVR-1712', 'files', async (target) => `/${(await anybody(target)).id}/files`],
  ['LVR-1713', 'applications', async (target) => `/${(await applicant(target)).id}/applications`],
  [
    'LVR-1714',
    'an application',
    async (target) => {
      const { id, applications } = await applicant(target);
      return `/${id}/applications/${applications[0]?.id}`;
    },
  ],
];

export const mirrorAudits: readonly Audit[] = [
  ...read.map(([id, what, pathOf]): Audit => ({
    ...docs,
    id,
    should: `answer ${what} under the deprecated /candidates as under /opportunities`,
    run: async (target) => {
      const path = await pathOf(target);
      const mirror = await target.get(`/candidates${path}`);
      const original = await target.get(`/opportunities${path}`);
      assert.equal(mirror.text, original.text);
    },
  })),
  {
    ...writing,
    id: 'LVR-1715',
    should: 'create under the deprecated /candidates',
    run: async (target) => {
      const user = given((await users(target))[0], 'user');
      const path = `/candidates?perform_as=${user.id}`;
      const reply = await target.request('POST', path, { body: { name: 'Audited Person' } });
      expectStatus(reply, 201);
      assert.equal(recordOf(reply.body)['deduped'], false);
      await target.one(`/opportunities/${String(dataOf(reply)['id'])}`);
    },
  },
  {
    ...writing,
    id: 'LVR-1716',
    should: 'change the stage under the deprecated /candidates',
    run: async (target) => {
      const id = await hirable(target);
      const body = { stage: 'lead-new' };
      const reply = await target.request('PUT', `/candidates/${id}/stage`, { body });
      expectStatus(reply, 200);
      assert.equal(dataOf(reply)['stage'], 'lead-new');
    },
  },
  {
    ...writing,
    id: 'LVR-1717',
    should: 'archive under the deprecated /candidates',
    run: async (target) => {
      const id = await hirable(target);
      const [reason] = await target.list<ArchiveReason>('/archive_reasons?type=hired');
      const body = { reason: given(reason, 'hired reason').id };
      const reply = await target.request('PUT', `/candidates/${id}/archived`, { body });
      expectStatus(reply, 200);
      assert.notEqual(dataOf(reply)['archived'], null);
    },
  },
];
