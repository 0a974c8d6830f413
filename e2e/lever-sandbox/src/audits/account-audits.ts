import { strict as assert } from 'node:assert';
import { archiveReasonShape, stageShape, userShape } from '../model/lever-shapes.ts';
import type { ArchiveReason, Stage, User } from '../model/lever.ts';
import { given, type Audit } from './audit.ts';
import { expectList, expectShape, recordOf } from './expectations.ts';
import { people, users } from './subjects.ts';

const docs = { level: 'MUST', source: 'lever docs' } as const;
const recorded = { level: 'MUST', source: 'third party: recorded' } as const;

const userKeys = [
  ...['accessRole', 'createdAt', 'deactivatedAt', 'email', 'externalDirectoryId', 'id'],
  ...['jobTitle', 'linkedContactIds', 'managerId', 'name', 'photo', 'username'],
];

const counts: readonly [Audit['id'], Audit['id'], 'tags' | 'sources'][] = [
  ['LVR-1018', 'LVR-1019', 'tags'],
  ['LVR-1020', 'LVR-1021', 'sources'],
];

export const accountAudits: readonly Audit[] = [
  {
    ...recorded,
    id: 'LVR-1001',
    should: 'give every user all twelve keys, null when unset',
    run: async (target) => {
      for (const user of await target.list<User>('/users')) {
        expectShape(userShape, user, `user ${user.id}`);
        assert.deepEqual(
          userKeys.filter((key) => !(key in user)),
          [],
        );
      }
    },
  },
  {
    ...recorded,
    level: 'SHOULD',
    id: 'LVR-1002',
    should: 'make the user name of the e-mail address',
    run: async (target) => {
      const user = given((await users(target))[0], 'user');
      assert.equal(user.username, user.email.split('@')[0]);
    },
  },
  {
    ...docs,
    id: 'LVR-1003',
    should: 'list active users only',
    run: async (target) => {
      for (const user of await users(target)) assert.equal(user.deactivatedAt, null);
    },
  },
  {
    ...docs,
    id: 'LVR-1004',
    should: 'list deactivated users too with includeDeactivated',
    run: async (target) => {
      const all = await target.list<User>('/users?includeDeactivated=true');
      const gone = given(
        all.find(({ deactivatedAt }) => deactivatedAt !== null),
        'deactivated user',
      );
      assert.equal(typeof gone.deactivatedAt, 'number');
      assert(all.length > (await users(target)).length);
    },
  },
  {
    level: 'SHOULD',
    source: 'inferred',
    id: 'LVR-1005',
    should: 'answer a single deactivated user',
    run: async (target) => {
      const all = await target.list<User>('/users?includeDeactivated=true');
      const gone = given(
        all.find(({ deactivatedAt }) => deactivatedAt !== null),
        'deactivated user',
      );
      assert.deepEqual(await target.one(`/users/${gone.id}`), gone);
    },
  },
  {
    ...docs,
    id: 'LVR-1006',
    should: 'answer a single user as the list does',
    run: async (target) => {
      const user = given((await users(target))[0], 'user');
      assert.deepEqual(await target.one(`/users/${user.id}`), user);
    },
  },
  {
    ...docs,
    id: 'LVR-1007',
    should: 'filter users by e-mail address, whatever its case',
    run: async (target) => {
      const user = given((await users(target))[0], 'user');
      const path = `/users?email=${encodeURIComponent(user.email.toUpperCase())}`;
      assert.deepEqual(
        (await target.list<User>(path)).map(({ id }) => id),
        [user.id],
      );
    },
  },
  {
    ...docs,
    id: 'LVR-1008',
    should: 'filter users by accessRole, which may be repeated',
    run: async (target) => {
      const roles = [...new Set((await users(target)).map(({ accessRole }) => accessRole))];
      const [first, second] = roles.map((role) => `accessRole=${encodeURIComponent(role)}`);
      for (const user of await target.list<User>(`/users?${first}`)) {
        assert.equal(user.accessRole, roles[0]);
      }
      const both = await target.list<User>(`/users?${first}&${given(second, 'second role')}`);
      assert.equal(new Set(both.map(({ accessRole }) => accessRole)).size, 2);
    },
  },
  {
    ...docs,
    id: 'LVR-1009',
    should: 'filter users by external_directory_id',
    run: async (target) => {
      const known = (await users(target)).find(({ externalDirectoryId }) => externalDirectoryId);
      const wanted = known?.externalDirectoryId ?? 'nobody-has-this';
      const path = `/users?external_directory_id=${encodeURIComponent(wanted)}`;
      for (const user of await target.list<User>(path)) {
        assert.equal(user.externalDirectoryId, wanted);
      }
    },
  },
  {
    ...recorded,
    id: 'LVR-1010',
    should: 'list stages as id and text, built-in ones with slugs',
    run: async (target) => {
      const stages = await target.list<Stage>('/stages');
      for (const stage of stages) {
        expectShape(stageShape, stage, 'stage');
        assert.deepEqual(Object.keys(stage).toSorted(), ['id', 'text']);
      }
      const ids = new Set(stages.map(({ id }) => id));
      for (const slug of ['lead-new', 'applicant-new', 'offer']) assert(ids.has(slug), slug);
    },
  },
  {
    ...recorded,
    id: 'LVR-1011',
    should: 'list stages in the order that toStageIndex counts',
    run: async (target) => {
      const stages = await target.list<Stage>('/stages');
      const changes = (await people(target)).flatMap(({ stageChanges }) => stageChanges);
      for (const { toStageId, toStageIndex } of changes) {
        assert.equal(stages[toStageIndex]?.id, toStageId);
      }
    },
  },
  {
    ...docs,
    id: 'LVR-1012',
    should: 'answer a single stage by its slug',
    run: async (target) => {
      const stage = await target.one<Stage>('/stages/offer');
      assert.equal(stage.id, 'offer');
    },
  },
  {
    ...docs,
    id: 'LVR-1013',
    should: 'list archive reasons with status and type, at least one of type hired',
    run: async (target) => {
      const reasons = await target.list<ArchiveReason>('/archive_reasons');
      for (const reason of reasons) expectShape(archiveReasonShape, reason, 'archive reason');
      assert(reasons.some(({ type }) => type === 'hired'));
    },
  },
  ...(
    [
      ['LVR-1014', 'hired'],
      ['LVR-1015', 'non-hired'],
    ] as const
  ).map(([id, type]): Audit => ({
    level: 'MUST',
    source: 'third party',
    id,
    should: `list the archive reasons of type ${type} as an array`,
    run: async (target) => {
      const found = await target.list<ArchiveReason>(`/archive_reasons?type=${type}`);
      for (const reason of found) assert.equal(reason.type, type);
      given(found[0], `reason of type ${type}`);
    },
  })),
  {
    ...docs,
    id: 'LVR-1016',
    should: 'answer a single archive reason as the list does',
    run: async (target) => {
      const [reason] = await target.list<ArchiveReason>('/archive_reasons');
      const { id } = given(reason, 'archive reason');
      assert.deepEqual(await target.one(`/archive_reasons/${id}`), reason);
    },
  },
  {
    ...docs,
    id: 'LVR-1017',
    should: 'name archive reasons on archived people that its list knows',
    run: async (target) => {
      const reasons = await target.list<ArchiveReason>('/archive_reasons');
      const known = new Set<unknown>(reasons.map(({ id }) => id));
      for (const { archived } of await people(target)) {
        if (archived?.reason) assert(known.has(archived.reason));
      }
    },
  },
  ...counts.flatMap(([listed, counted, field]): Audit[] => [
    {
      ...docs,
      id: listed,
      should: `list ${field} as text and count`,
      run: async (target) => {
        for (const row of expectList(await target.get(`/${field}`))) {
          assert.deepEqual(Object.keys(recordOf(row)).toSorted(), ['count', 'text']);
          assert(Number(recordOf(row)['count']) > 0);
        }
      },
    },
    {
      ...docs,
      level: 'SHOULD',
      id: counted,
      should: `count everybody who has one of the ${field}`,
      run: async (target) => {
        const rows = await target.list<{ text: string; count: number }>(`/${field}`);
        const row = given(rows.at(-1), field);
        const name = field === 'tags' ? 'tag' : 'source';
        const query = `${name}=${encodeURIComponent(row.text)}&confidentiality=all`;
        const reply = await target.get(`/opportunities?${query}`);
        const found = expectList(reply);
        if (recordOf(reply.body)['hasNext'] === true) given(null, 'text that is rare enough');
        assert.equal(found.length, row.count, row.text);
      },
    },
  ]),
];
