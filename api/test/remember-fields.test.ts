import { afterAll, beforeAll, expect, test } from 'vitest';

import { CandidateReading } from '../src/domain/candidate/candidate-reading.ts';
import type { Candidate, CandidateField } from '../src/domain/candidate/candidate.ts';
import { forgetOldReadings } from '../src/domain/candidate/forget-old-readings.ts';
import { rememberFields } from '../src/domain/candidate/remember-fields.ts';
import { RememberedField } from '../src/domain/candidate/remembered-field.ts';
import { signIn, type SoraClient } from './kit/client.ts';
import { integrationId, listenToHires } from './kit/connect-lever.ts';
import { eventually } from './kit/eventually.ts';
import { endedImport, hire, imports, MAYA } from './kit/hires.ts';
import { startSora, type Sora } from './kit/sora.ts';

const START = Date.parse('2026-09-21T12:00:00Z');

let sora: Sora;
let admin: SoraClient;
let owner: { organizationId: string; integrationId: string };
let nowMs = START;
const clock = { now: () => new Date(nowMs) };
beforeAll(async () => {
  sora = await startSora();
  admin = await signIn(sora);
  const { viewer } = await admin.ask('{ viewer { organization { id } } }');
  owner = { organizationId: viewer.organization.id, integrationId: await integrationId(admin) };
});
afterAll(() => sora.stop());

const em = () => sora.services.scopedEntityManager(owner.organizationId);

function field(name: string, value: string | null, label = name): CandidateField {
  const description = 'Custom offer field.';
  return {
    key: `offer.custom_${name}`,
    label,
    group: 'OFFER',
    type: 'TEXT',
    custom: true,
    description,
    value,
  };
}

function candidate(candidateId: string, fields: CandidateField[], more: Partial<Candidate> = {}) {
  return {
    candidateId,
    contactId: candidateId,
    name: 'Ana Lima',
    email: null,
    emails: [],
    headline: null,
    remark: null,
    stage: null,
    stageEnteredAt: null,
    isAnonymized: false,
    archive: { archivedAt: new Date(START), reason: 'Hired', isHire: true },
    fields,
    seenKeys: fields.map(({ key }) => key),
    ...more,
  };
}

const remember = (one: Candidate) =>
  rememberFields({ em: em(), clock }, { ...owner, candidate: one });
const known = (name: string) =>
  em().findOneOrFail(RememberedField, { ...owner, key: `offer.custom_${name}` });
const readings = (candidateId: string) => em().find(CandidateReading, { ...owner, candidateId });

test('candidates who are read at once and have the same new fields do not block each other', async () => {
  const names = Array.from({ length: 30 }, (_, n) => `at_once_${n}`);
  const all = Array.from({ length: 24 }, (_, n) => {
    const fields = names.map((name) => field(name, 'x'));
    return candidate(`at-once-${n}`, n % 2 ? fields : fields.toReversed());
  });
  await Promise.all(all.map(remember));
  nowMs += 60 * 60_000;
  await Promise.all(all.map(remember));
  const remembered = await em().find(RememberedField, { ...owner, key: { $like: '%at_once%' } });
  expect(remembered).toHaveLength(30);
  expect(remembered.every(({ firstSeenAt }) => firstSeenAt.getTime() === START)).toBe(true);
  expect(remembered.every(({ lastSeenAt }) => lastSeenAt.getTime() === nowMs)).toBe(true);
});

test('a candidate tells which fields were not known before', async () => {
  const first = await remember(candidate('c-1', [field('shirt', 'M'), field('desk', null)]));
  expect(first.map(({ key }) => key)).toEqual(['offer.custom_desk', 'offer.custom_shirt']);
  expect(await remember(candidate('c-2', [field('shirt', 'L')]))).toEqual([]);
});

test('a field that is blank was seen all the same, and minutes do not count', async () => {
  const seenAt = (await known('shirt')).lastSeenAt;
  const blank = candidate('c-3', [], {
    seenKeys: ['offer.custom_shirt', 'offer.custom_never_filled'],
  });
  nowMs += 5 * 60_000;
  await remember(blank);
  expect((await known('shirt')).lastSeenAt).toEqual(seenAt);
  nowMs += 6 * 60_000;
  await remember(blank);
  expect((await known('shirt')).lastSeenAt).toEqual(clock.now());
  expect(await em().count(RememberedField, { key: 'offer.custom_never_filled' })).toBe(0);
  const [reading] = await readings('c-3');
  expect(reading).toMatchObject({ filled: [], examples: {}, readAt: clock.now(), isHire: true });
  expect(reading?.seen).toContain('offer.custom_never_filled');
});

test('a new label is taken over, and the old one is kept beside it', async () => {
  const { firstSeenAt } = await known('shirt');
  nowMs += 60_000;
  await remember(candidate('c-1', [field('shirt', 'M', 'T-shirt size')]));
  const renamed = {
    label: 'T-shirt size',
    previousLabel: 'shirt',
    relabeledAt: clock.now(),
    firstSeenAt,
  };
  expect(await known('shirt')).toMatchObject(renamed);
  await remember(candidate('c-2', [field('shirt', 'M')]));
  expect(await known('shirt')).toMatchObject(renamed);
});

test('of each candidate the newest reading is kept, and none once the person was anonymized', async () => {
  await remember(candidate('c-1', [field('shirt', 'XL'), field('passport', 'P123')]));
  expect(await readings('c-1')).toMatchObject([
    {
      filled: ['offer.custom_shirt', 'offer.custom_passport'],
      examples: { 'offer.custom_shirt': 'XL', 'offer.custom_passport': 'P•••' },
    },
  ]);
  await remember(candidate('c-1', [], { isAnonymized: true }));
  expect(await readings('c-1')).toEqual([]);
});

test('only the newest thousand readings are kept', async () => {
  await sora.services.pool.query(
    `insert into candidate_reading
       (integration_id, candidate_id, organization_id, read_at, is_hire, seen, filled, examples)
     select $1, 'many-' || n, $2, $3::timestamptz + n * interval '1 minute', true, '{}', '{}', '{}'
     from generate_series(1, 1000) n`,
    [owner.integrationId, owner.organizationId, clock.now()],
  );
  expect(await em().count(CandidateReading, owner)).toBeGreaterThan(1000);
  await forgetOldReadings(em(), owner);
  expect(await em().count(CandidateReading, owner)).toBe(1000);
  expect(await em().count(CandidateReading, { candidateId: { $like: 'many-%' } })).toBe(1000);
  await forgetOldReadings(em(), owner);
  expect(await em().count(CandidateReading, owner)).toBe(1000);
});

test('an import remembers the candidate, and forgets one who was deleted at the provider', async () => {
  await listenToHires(sora, admin);
  const candidateId = await hire(sora, MAYA);
  const story = await endedImport(admin);
  expect(await readings(candidateId)).toMatchObject([{ isHire: true }]);
  await sora.lever.control('POST', `/opportunities/${candidateId}/delete`, {});
  await sora.services.pool.query(`update import set status = 'FAILED'`);
  const { retryImport } = await admin.ask(
    `mutation ($input: RetryImportInput!) { retryImport(input: $input) { __typename } }`,
    { input: { importId: story.id } },
  );
  expect(retryImport.__typename).toBe('ImportRetried');
  await eventually(
    () => imports(admin),
    ([one]) => one.problem?.code === 'CANDIDATE_NOT_FOUND',
  );
  expect(await readings(candidateId)).toEqual([]);
});
