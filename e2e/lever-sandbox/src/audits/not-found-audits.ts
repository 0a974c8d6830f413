import { strict as assert } from 'node:assert';
import type { Audit } from './audit.ts';
import { expectError } from './expectations.ts';
import { anybody, nobodysId } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;

const single: readonly [Audit['id'], string][] = [
  ['LVR-0401', 'stages'],
  ['LVR-0402', 'opportunities'],
  ['LVR-0403', 'contacts'],
  ['LVR-0404', 'users'],
  ['LVR-0405', 'archive_reasons'],
  ['LVR-0406', 'postings'],
  ['LVR-0407', 'requisitions'],
  ['LVR-0421', 'form_templates'],
];

const ofNobody: readonly [Audit['id'], string][] = [
  ['LVR-0408', 'offers'],
  ['LVR-0409', 'referrals'],
  ['LVR-0410', 'forms'],
  ['LVR-0411', 'resumes'],
  ['LVR-0412', 'files'],
  ['LVR-0413', 'applications'],
];

const ofSomebody: readonly [Audit['id'], string, string][] = [
  ['LVR-0414', 'referrals', nobodysId],
  ['LVR-0415', 'forms', nobodysId],
  ['LVR-0416', 'applications', nobodysId],
  ['LVR-0417', 'offers', `${nobodysId}/download`],
  ['LVR-0422', 'resumes', nobodysId],
  ['LVR-0418', 'resumes', `${nobodysId}/download`],
];

export const notFoundAudits: readonly Audit[] = [
  ...single.map(([id, resource]): Audit => ({
    ...docs,
    id,
    should: `answer an unknown id of ${resource} with 404 and the resource and id in words`,
    run: async (target) =>
      expectError(await target.request('GET', `/${resource}/${nobodysId}`), 404, {
        code: 'ResourceNotFound',
        message: `${resource} ${nobodysId} was not found`,
      }),
  })),
  ...ofNobody.map(([id, resource]): Audit => ({
    ...docs,
    id,
    should: `answer 404 for the ${resource} of an unknown opportunity`,
    run: async (target) =>
      expectError(await target.request('GET', `/opportunities/${nobodysId}/${resource}`), 404, {
        code: 'ResourceNotFound',
      }),
  })),
  ...ofSomebody.map(([id, resource, rest]): Audit => ({
    ...docs,
    id,
    should: `answer 404 for an unknown one of an opportunity’s ${resource}`,
    run: async (target) => {
      const person = await anybody(target);
      const path = `/opportunities/${person.id}/${resource}/${rest}`;
      expectError(await target.request('GET', path), 404, { code: 'ResourceNotFound' });
    },
  })),
  {
    level: 'SHOULD',
    source: 'third party',
    id: 'LVR-0419',
    should: 'answer an unknown path with 404 “… does not exist”, or plainly as not imitated',
    run: async (target) => {
      const reply = await target.request('GET', '/nothing-of-this-name');
      if (reply.status === 501) expectError(reply, 501, { code: 'NotImplementedBySandbox' });
      else expectError(reply, 404, { code: 'ResourceNotFound', message: /does not exist$/ });
    },
  },
  {
    ...docs,
    id: 'LVR-0420',
    should: 'give every error a code in PascalCase',
    run: async (target) => {
      const { body } = await target.request('GET', `/stages/${nobodysId}`);
      assert(typeof body === 'object' && body !== null && 'code' in body);
      assert.match(String(body.code), /^[A-Z][A-Za-z]+$/);
    },
  },
];
