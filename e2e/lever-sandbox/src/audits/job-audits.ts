import { strict as assert } from 'node:assert';
import { postingShape, requisitionFieldShape, requisitionShape } from '../model/lever-shapes.ts';
import type { Posting, Requisition, RequisitionField } from '../model/lever-job.ts';
import { given, type Audit } from './audit.ts';
import type { AuditTarget } from './audit-target.ts';
import { expectList, expectShape } from './expectations.ts';
import { postings } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const recorded = { level: 'MUST', source: 'third party: recorded' } as const;

const requisitions = (target: AuditTarget): Promise<Requisition[]> =>
  target.remembered('requisitions', () => target.list<Requisition>('/requisitions'));

function byPosting(
  id: Audit['id'],
  name: string,
  valuesOf: (posting: Posting) => readonly (string | null)[],
): Audit {
  return {
    ...docs,
    id,
    should: `filter postings by ${name}`,
    run: async (target) => {
      const all = await postings(target);
      const posting = all.find((one) => valuesOf(one).some((value) => value !== null));
      // Where no posting has any, asking for one must give no one.
      const value =
        (posting && valuesOf(posting).find((one) => one !== null)) ?? 'nothing has this';
      const found = await target.list<Posting>(`/postings?${name}=${encodeURIComponent(value)}`);
      for (const one of found) assert(valuesOf(one).includes(value), one.id);
      assert(posting === undefined || found.some((one) => one.id === posting.id));
    },
  };
}

function byRequisition(
  id: Audit['id'],
  name: string,
  valueOf: (requisition: Requisition) => string | number,
  fits: (value: string | number, wanted: string | number) => boolean = (a, b) => a === b,
): Audit {
  return {
    ...docs,
    id,
    should: `filter requisitions by ${name}`,
    run: async (target) => {
      const all = await requisitions(target);
      const one = given(all[Math.floor(all.length / 2)], 'requisition');
      const wanted = valueOf(one);
      const path = `/requisitions?${name}=${encodeURIComponent(wanted)}`;
      const found = await target.list<Requisition>(path);
      for (const row of found) assert(fits(valueOf(row), wanted), row.id);
      assert(found.some((row) => row.id === one.id));
    },
  };
}

export const jobAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-0901',
    should: 'list postings with every documented field',
    run: async (target) => {
      for (const row of await target.list<Posting>('/postings')) {
        expectShape(postingShape, row, `posting ${row.id}`);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0902',
    should: 'answer a single posting as the list does',
    run: async (target) => {
      const posting = given((await postings(target))[0], 'posting');
      assert.deepEqual(await target.one(`/postings/${posting.id}`), posting);
    },
  },
  byPosting('LVR-0903', 'state', ({ state }) => [state]),
  byPosting('LVR-0904', 'distributionChannel', (one) => one.distributionChannels ?? []),
  byPosting('LVR-0905', 'team', ({ categories }) => [categories.team]),
  byPosting('LVR-0906', 'department', ({ categories }) => [categories.department]),
  byPosting('LVR-0907', 'location', ({ categories }) => [categories.location]),
  byPosting('LVR-0908', 'commitment', ({ categories }) => [categories.commitment]),
  byPosting('LVR-0909', 'level', ({ categories }) => [categories.level]),
  byPosting('LVR-0910', 'tag', ({ tags }) => tags),
  {
    ...docs,
    id: 'LVR-0911',
    should: 'filter postings by updated_at_start and updated_at_end, bounds included',
    run: async (target) => {
      const posting = given((await postings(target))[0], 'posting');
      const at = posting.updatedAt;
      const query = `updated_at_start=${at}&updated_at_end=${at}`;
      const found = await target.list<Posting>(`/postings?${query}`);
      for (const one of found) assert.equal(one.updatedAt, at);
      assert(found.some(({ id }) => id === posting.id));
    },
  },
  {
    ...docs,
    id: 'LVR-0912',
    should: 'list no confidential postings and requisitions unless asked',
    run: async (target) => {
      for (const row of [...(await postings(target)), ...(await requisitions(target))]) {
        assert.equal(row.confidentiality, 'non-confidential');
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-0913',
    should: 'have no urls on a draft posting and three on a published one',
    run: async (target) => {
      for (const row of await target.list<Posting & { urls: object | null }>('/postings')) {
        if (row.state === 'draft') assert.equal(row.urls, null);
        if (row.state === 'published') {
          assert.deepEqual(Object.keys(row.urls ?? {}).toSorted(), ['apply', 'list', 'show']);
        }
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-0914',
    should: 'leave salaryRange out where there is none',
    run: async (target) => {
      for (const row of await postings(target)) assert.notEqual(row.salaryRange, null);
    },
  },
  {
    ...docs,
    id: 'LVR-0915',
    should: 'list requisitions with every documented field',
    run: async (target) => {
      for (const row of await target.list<Requisition>('/requisitions')) {
        expectShape(requisitionShape, row, `requisition ${row.id}`);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0916',
    should: 'answer a single requisition as the list does',
    run: async (target) => {
      const row = given((await requisitions(target))[0], 'requisition');
      assert.deepEqual(await target.one(`/requisitions/${row.id}`), row);
    },
  },
  byRequisition('LVR-0917', 'requisition_code', ({ requisitionCode }) => requisitionCode),
  byRequisition('LVR-0918', 'status', ({ status }) => status),
  byRequisition(
    'LVR-0919',
    'created_at_start',
    ({ createdAt }) => createdAt,
    (value, wanted) => value >= wanted,
  ),
  byRequisition(
    'LVR-0920',
    'created_at_end',
    ({ createdAt }) => createdAt,
    (value, wanted) => value <= wanted,
  ),
  {
    ...recorded,
    id: 'LVR-0921',
    should: 'say “unlimited” for a headcount without end',
    run: async (target) => {
      for (const { headcountInfinite, headcountTotal } of await requisitions(target)) {
        assert.equal(headcountTotal === 'unlimited', headcountInfinite);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0922',
    should: 'key the custom fields of a requisition by the ids of requisition fields',
    run: async (target) => {
      const known = new Set(
        (await target.list<RequisitionField>('/requisition_fields')).map(({ id }) => id),
      );
      for (const { customFields } of await requisitions(target)) {
        for (const id of Object.keys(customFields)) assert(known.has(id), id);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-0923',
    should: 'list requisition fields with ids in snake_case',
    run: async (target) => {
      const fields = await target.list<RequisitionField>('/requisition_fields');
      for (const field of fields) {
        expectShape(requisitionFieldShape, field, 'requisition field');
        assert.match(field.id, /^[a-z0-9_]{1,50}$/);
      }
      given(fields[0], 'requisition field');
    },
  },
  {
    ...recorded,
    id: 'LVR-0924',
    should: 'give an object field subfields and a drop-down options',
    run: async (target) => {
      for (const field of await target.list<RequisitionField>('/requisition_fields')) {
        if (field.type === 'object') assert(field.subfields);
        if (field.type === 'dropdown') assert(field.options);
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-0926',
    should: 'list deleted postings, also without a window',
    run: async (target) => {
      expectList(await target.get('/postings/deleted'));
    },
  },
  {
    ...docs,
    id: 'LVR-0925',
    should: 'connect a posting with its requisitions by their codes',
    run: async (target) => {
      const coded = (await postings(target)).find((one) => one.requisitionCodes.length > 0);
      const posting = given(coded, 'posting with a requisition');
      const code = encodeURIComponent(posting.requisitionCodes[0] ?? '');
      const [row] = await target.list<Requisition>(`/requisitions?requisition_code=${code}`);
      assert(row?.postings.includes(posting.id));
    },
  },
];
