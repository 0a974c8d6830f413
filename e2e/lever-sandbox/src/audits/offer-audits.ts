import { strict as assert } from 'node:assert';
import { offerShape } from '../model/lever-shapes.ts';
import type { Offer, Opportunity } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import { expectError, expectShape, expectStatus } from './expectations.ts';
import { offerOf, withOffers } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const recorded = { level: 'MUST', source: 'third party: recorded' } as const;

const isSigned = ({ status }: Offer): boolean => status === 'signed';
const hasDocument = ({ signedDocument }: Offer): boolean => Boolean(signedDocument);

const standard = [
  ...['job_posting', 'job_title', 'requisition', 'candidate_name'],
  ...['salary_amount', 'compensation_currency', 'salary_interval'],
];

export const offerAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-0701',
    should: 'list offers with every documented field',
    run: async (target) => {
      for (const offer of (await withOffers(target)).rows) expectShape(offerShape, offer, 'offer');
    },
  },
  {
    ...docs,
    id: 'LVR-0702',
    should: 'have the fields that no offer form can lose',
    run: async (target) => {
      const [offer] = (await withOffers(target)).rows;
      const found = new Set(offer.fields.map(({ identifier }) => identifier));
      assert.deepEqual(
        standard.filter((identifier) => !found.has(identifier)),
        [],
      );
    },
  },
  {
    level: 'MUST',
    source: 'third party',
    id: 'LVR-0703',
    should: 'begin the identifier of an account’s own offer field with custom_',
    run: async (target) => {
      const isOwn = ({ identifier }: { identifier: string }) => identifier.startsWith('custom_');
      const { offer } = await offerOf(target, 'an offer with own fields', ({ fields }) =>
        fields.some(isOwn),
      );
      for (const field of offer.fields.filter(isOwn)) {
        assert.match(field.identifier, /^custom_[a-z0-9_]+$/);
        assert.notEqual(field.text, '');
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-0704',
    should: 'keep the days of an offer as midnight UTC',
    run: async (target) => {
      const { offer } = await offerOf(target, 'an offer with a start date', ({ fields }) =>
        fields.some(
          ({ identifier, value }) => identifier === 'anticipated_start_date' && value !== null,
        ),
      );
      for (const { identifier, value } of offer.fields) {
        if (!/^(today_date|anticipated_start_date)$/.test(identifier) || value === null) continue;
        assert.equal(Number(value) % 86_400_000, 0, identifier);
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-0705',
    should: 'have nothing approved, sent or signed in a draft',
    run: async (target) => {
      const { offer } = await offerOf(target, 'a draft offer', ({ status }) => status === 'draft');
      const { approvedAt, sentAt, sentDocument, signedDocument } = offer;
      assert.deepEqual(
        [approvedAt, sentAt, sentDocument, signedDocument],
        [null, null, null, null],
      );
    },
  },
  {
    ...docs,
    id: 'LVR-0706',
    should: 'have every signature and a document when an offer is signed',
    run: async (target) => {
      const { offer } = await offerOf(
        target,
        'a signed offer with signatures',
        (one) => isSigned(one) && hasDocument(one) && Boolean(one.signatures),
      );
      for (const signature of Object.values(offer.signatures ?? {})) {
        assert.equal(signature.signed, true);
        assert.equal(typeof signature.signedAt, 'number');
      }
    },
  },
  {
    level: 'SHOULD',
    source: 'third party',
    needs: ['control'],
    id: 'LVR-0707',
    should: 'have older offers without posting, signatures and documents',
    run: async (target) => {
      const people = await target.list<Opportunity>(
        '/opportunities?email=harriet.oldfield@example.com',
      );
      const person = given(people[0], 'person with an old offer');
      const [offer] = await target.list<Offer>(`/opportunities/${person.id}/offers`);
      const keys = ['posting', 'signatures', 'sentDocument', 'signedDocument'];
      assert.deepEqual(
        keys.filter((key) => offer && key in offer),
        [],
      );
    },
  },
  {
    ...docs,
    id: 'LVR-0708',
    should: 'download the document that was sent',
    run: async (target) => {
      const { person, offer } = await offerOf(target, 'a sent offer', ({ sentDocument }) =>
        Boolean(sentDocument),
      );
      const path = `/opportunities/${person.id}/offers/${offer.id}/download?status=sent`;
      assert.notEqual((await target.get(path)).text, '');
    },
  },
  {
    ...docs,
    id: 'LVR-0709',
    should: 'download the signed document, also without a status',
    run: async (target) => {
      const { person, offer } = await offerOf(target, 'a signed document', hasDocument);
      const path = `/opportunities/${person.id}/offers/${offer.id}/download`;
      const signed = await target.get(`${path}?status=signed`);
      assert.notEqual(signed.text, '');
      assert.equal((await target.get(path)).text, signed.text);
    },
  },
  {
    ...docs,
    id: 'LVR-0710',
    should: 'answer 404 for the signed document of an offer that is not signed',
    run: async (target) => {
      const { person, offer } = await offerOf(
        target,
        'an offer without a signed document',
        (one) => one.signedDocument === null,
      );
      const path = `/opportunities/${person.id}/offers/${offer.id}/download?status=signed`;
      expectError(await target.request('GET', path), 404);
    },
  },
  {
    ...docs,
    id: 'LVR-0711',
    should: 'give the address of a document, which downloads it',
    run: async (target) => {
      const { offer } = await offerOf(target, 'a signed document', hasDocument);
      const url = offer.signedDocument?.downloadUrl ?? '';
      assert(url.startsWith('http'));
      expectStatus(await target.request('GET', url), 200);
    },
  },
  {
    ...recorded,
    id: 'LVR-0712',
    should: 'keep a field that is not filled in, with the value null',
    run: async (target) => {
      const { offer } = await offerOf(target, 'an empty offer field', ({ fields }) =>
        fields.some(({ value }) => value === null),
      );
      for (const field of offer.fields) assert('value' in field);
    },
  },
  {
    ...docs,
    needs: ['control'],
    id: 'LVR-0713',
    should: 'let an offer be signed without touching the opportunity',
    run: async (target) => {
      const { person, offer } = await offerOf(
        target,
        'an offer to sign',
        ({ status }) => status !== 'signed' && status !== 'denied',
      );
      const path = `/opportunities/${person.id}`;
      const before = await target.one<Opportunity>(path);
      await target.control('POST', `opportunities/${person.id}/offers/sign`, { offerId: offer.id });
      const after = await target.one<Opportunity>(path);
      assert.equal(after.updatedAt, before.updatedAt);
      const offers = await target.list<Offer>(`${path}/offers`);
      assert.equal(offers.find(({ id }) => id === offer.id)?.status, 'signed');
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    needs: ['control'],
    id: 'LVR-0714',
    should: 'give a renamed custom offer field a new identifier, so that the old one disappears',
    run: async (target) => {
      const isOwn = ({ identifier }: { identifier: string }) => identifier.startsWith('custom_');
      const { person, offer } = await offerOf(target, 'an offer with own fields', ({ fields }) =>
        fields.some(isOwn),
      );
      const identifier = offer.fields.find(isOwn)?.identifier;
      await target.control('POST', 'offer-fields/rename', { identifier, text: 'Renamed by audit' });
      const offers = await target.list<Offer>(`/opportunities/${person.id}/offers`);
      const fields = new Set(offers.flatMap((one) => one.fields.map((field) => field.identifier)));
      assert(fields.has('custom_renamed_by_audit'));
      assert(!fields.has(String(identifier)));
    },
  },
];
