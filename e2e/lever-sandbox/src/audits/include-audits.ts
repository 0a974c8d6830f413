import { strict as assert } from 'node:assert';
import {
  contactShape,
  postingShape,
  stageShape,
  userShape,
  applicationShape,
} from '../model/lever-shapes.ts';
import type { Application, Offer } from '../model/lever.ts';
import { listOf, type Shape } from '../model/shape.ts';
import { given, type Audit } from './audit.ts';
import { expectShape } from './expectations.ts';
import { anybody, applicant, postings, somebody, withOffers, type Person } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;

type Row = Record<string, unknown>;

const ofOpportunity: readonly [Audit['id'], keyof Person, Shape, (person: Person) => boolean][] = [
  ['LVR-0303', 'contact', contactShape, () => true],
  ['LVR-0304', 'stage', stageShape, () => true],
  ['LVR-0305', 'owner', userShape, ({ owner }) => owner !== null],
  ['LVR-0306', 'followers', listOf(userShape), ({ followers }) => followers.length > 0],
  ['LVR-0307', 'sourcedBy', userShape, ({ sourcedBy }) => sourcedBy !== null],
  [
    'LVR-0308',
    'applications',
    listOf(applicationShape),
    ({ applications }) => applications.length > 0,
  ],
];

const ofPosting: readonly [Audit['id'], string, Shape][] = [
  ['LVR-0312', 'user', userShape],
  ['LVR-0313', 'owner', userShape],
  ['LVR-0314', 'hiringManager', userShape],
  ['LVR-0315', 'followers', listOf(userShape)],
];

const ofApplication: readonly [Audit['id'], keyof Application, Shape][] = [
  ['LVR-0317', 'posting', postingShape],
  ['LVR-0318', 'postingOwner', userShape],
  ['LVR-0319', 'postingHiringManager', userShape],
  ['LVR-0320', 'user', userShape],
];

const included: readonly [Audit['id'], string, string][] = [
  ['LVR-0321', '/users', 'name'],
  ['LVR-0322', '/postings', 'text'],
  ['LVR-0323', '/requisitions', 'requisitionCode'],
  ['LVR-0324', '/form_templates', 'text'],
];

export const includeAudits: readonly Audit[] = [
  {
    ...docs,
    id: 'LVR-0301',
    should: 'give only the included fields',
    run: async (target) => {
      const { id } = await anybody(target);
      const row = await target.one<Row>(`/opportunities/${id}?include=name&include=origin`);
      assert.deepEqual(Object.keys(row).toSorted(), ['name', 'origin']);
    },
  },
  {
    ...docs,
    id: 'LVR-0302',
    should: 'give an expanded field although include leaves it out',
    run: async (target) => {
      const { id } = await anybody(target);
      const row = await target.one<Row>(`/opportunities/${id}?include=name&expand=contact`);
      assert.deepEqual(Object.keys(row).toSorted(), ['contact', 'name']);
      expectShape(contactShape, row['contact'], 'contact');
    },
  },
  ...ofOpportunity.map(([id, field, shape, has]): Audit => ({
    ...docs,
    id,
    should: `expand ${field} of an opportunity, in a single answer and in a list`,
    run: async (target) => {
      const person = await somebody(target, `opportunity with ${field}`, has);
      const one = await target.one<Row>(`/opportunities/${person.id}?expand=${field}`);
      expectShape(shape, one[field], field);
      const list = await target.list<Row>(`/opportunities?expand=${field}`);
      expectShape(shape, list.find((row) => row['id'] === person.id)?.[field], field);
    },
  })),
  {
    level: 'MUST',
    source: 'third party',
    id: 'LVR-0309',
    should: 'leave an empty reference null when it is expanded',
    run: async (target) => {
      const person = await somebody(
        target,
        'opportunity that no one sourced',
        ({ sourcedBy }) => sourcedBy === null,
      );
      const row = await target.one<Row>(`/opportunities/${person.id}?expand=sourcedBy`);
      assert.equal(row['sourcedBy'], null);
    },
  },
  {
    ...docs,
    id: 'LVR-0310',
    should: 'expand several fields at once when the key is repeated',
    run: async (target) => {
      const { id } = await anybody(target);
      const row = await target.one<Row>(`/opportunities/${id}?expand=contact&expand=stage`);
      expectShape(contactShape, row['contact'], 'contact');
      expectShape(stageShape, row['stage'], 'stage');
    },
  },
  ...ofPosting.map(([id, field, shape]): Audit => ({
    ...docs,
    id,
    should: `expand ${field} of a posting, in a single answer and in a list`,
    run: async (target) => {
      const found = (await postings(target)).find((one) => {
        const value = Object.entries(one).find(([name]) => name === field)?.[1];
        return Array.isArray(value) ? value.length > 0 : value !== null;
      });
      const posting = given(found, `posting with ${field}`);
      const one = await target.one<Row>(`/postings/${posting.id}?expand=${field}`);
      expectShape(shape, one[field], field);
      const list = await target.list<Row>(`/postings?expand=${field}`);
      expectShape(shape, list.find((row) => row['id'] === posting.id)?.[field], field);
    },
  })),
  {
    ...docs,
    id: 'LVR-0316',
    should: 'expand the creator of an offer',
    run: async (target) => {
      const { person } = await withOffers(target);
      const [offer] = await target.list<Offer>(`/opportunities/${person.id}/offers?expand=creator`);
      expectShape(userShape, offer?.creator, 'creator');
    },
  },
  ...ofApplication.map(([id, field, shape]): Audit => ({
    ...docs,
    id,
    should: `expand ${field} of an application`,
    run: async (target) => {
      const person = await somebody(target, `application with ${field}`, ({ applications }) =>
        Boolean(applications[0]?.[field]),
      );
      const path = `/opportunities/${person.id}/applications`;
      const [one] = await target.list<Row>(`${path}?expand=${field}`);
      expectShape(shape, one?.[field], field);
    },
  })),
  ...included.map(([id, path, field]): Audit => ({
    ...docs,
    id,
    should: `give only the included fields of ${path}`,
    run: async (target) => {
      const [row] = await target.list<Row>(`${path}?include=${field}&limit=1`);
      assert.deepEqual(Object.keys(given(row, `row in ${path}`)), [field]);
    },
  })),
  {
    ...docs,
    id: 'LVR-0325',
    should: 'give only the included fields of an application',
    run: async (target) => {
      const person = await applicant(target);
      const path = `/opportunities/${person.id}/applications?include=type`;
      const [row] = await target.list<Row>(path);
      assert.deepEqual(Object.keys(row ?? {}), ['type']);
    },
  },
];
