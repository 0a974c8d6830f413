import { describe, expect, it } from 'vitest';

import { MAYA, wireClient } from '../../test/lever/wire-client.ts';
import { wire } from '../../test/lever/wire/wire.ts';
import type { Candidate } from '../domain/candidate/candidate.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../domain/employee/employee-field.ts';
import { isRefusal, refuse } from '../domain/failure.ts';
import { DEFAULT_MAPPING } from '../domain/mapping/default-mapping.ts';
import { mapCandidate } from '../domain/mapping/map-candidate.ts';
import { DEFAULT_SOURCE_FIELDS } from './default-source-fields.ts';
import { createMemory } from './memory.ts';
import { readCandidate } from './read-candidate.ts';

const clock = { now: () => new Date('2026-09-21T12:00:00Z') };

async function read(bodies: Record<string, unknown> = {}) {
  const { client, calls } = wireClient(bodies);
  const candidate = await readCandidate({ client, memory: createMemory(clock) }, MAYA);
  if (isRefusal(candidate)) throw new Error(candidate.message);
  return { candidate, calls, value: valuesOf(candidate) };
}

function valuesOf(candidate: Candidate) {
  const values = new Map(candidate.fields.map((field) => [field.key, field.value]));
  return (key: string) => values.get(key);
}

const opportunityPath = `/opportunities/${MAYA}`;
const offersPath = `${opportunityPath}/offers`;
const denied = refuse('PERMISSION_MISSING', 'Not permitted.');

const changed = (change: Record<string, unknown>) => ({
  [opportunityPath]: { data: { ...wire('opportunity').data, ...change } },
});

const offer = (change: Record<string, unknown>) => ({ ...wire('offers').data[0], ...change });

const readAs = async (answer: unknown, id = MAYA) => {
  const { client } = wireClient({ [opportunityPath]: answer });
  return readCandidate({ client, memory: createMemory(clock) }, id);
};

const question = (id: string, type: string, text: string, value: unknown, more = {}) => ({
  id,
  type,
  text,
  description: '',
  required: false,
  value,
  ...more,
});

describe('reading a hired candidate', () => {
  it('tells who it is, where in the pipeline, and that it is a hire', async () => {
    const { candidate } = await read();
    expect({ ...candidate, fields: [] }).toEqual({
      candidateId: MAYA,
      contactId: '7c1d0c0e-52b8-4a53-9a44-0f6f0a6f3c11',
      name: 'Maya Okafor-Lindqvist',
      email: 'maya.okafor@example.test',
      headline: 'Northwind Robotics, Fjord Analytics',
      stage: { id: 'offer', name: 'Offer' },
      isAnonymized: false,
      archive: { archivedAt: new Date(1790000000101), reason: 'Hired', isHire: true },
      fields: [],
    });
  });

  it('has every default field first, in the order of the catalogue', async () => {
    const { candidate } = await read();
    const keys = candidate.fields.map((field) => field.key);
    expect(keys.slice(0, DEFAULT_SOURCE_FIELDS.length)).toEqual(
      DEFAULT_SOURCE_FIELDS.map((field) => field.key),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(candidate.fields.every((field) => field.label && field.description)).toBe(true);
  });

  it('fills the default fields from all parts', async () => {
    const { value } = await read();
    const hana = { name: 'Hana Manager', email: 'hana@acme.example.test' };
    expect({
      first: value('contact.first_name'),
      last: value('contact.last_name'),
      phone: value('contact.phone'),
      tags: value('opportunity.tags'),
      archivedOn: value('opportunity.archived_on'),
      owner: value('opportunity.owner'),
      team: value('posting.team'),
      country: value('posting.country'),
      manager: value('posting.hiring_manager'),
      lowest: value('posting.salary_min'),
      code: value('requisition.code'),
      employment: value('requisition.employment_status'),
      start: value('offer.anticipated_start_date'),
      location: value('offer.location'),
      salary: value('offer.salary'),
      amount: value('offer.salary_amount'),
      offerManager: value('offer.hiring_manager'),
      directManager: value('offer.direct_manager'),
      signed: value('offer.signed_on'),
      referrer: value('referral.referrer'),
      relationship: value('referral.relationship'),
      timeZone: value('application.timezone'),
    }).toEqual({
      first: 'Maya',
      last: 'Okafor-Lindqvist',
      phone: '+1 510 555 0142',
      tags: ['Senior Data Engineer', 'Data', 'Engineering', 'San Francisco, CA', 'Full-time'],
      archivedOn: '2026-09-21',
      owner: { name: 'Rita Recruiter', email: 'rita@acme.example.test' },
      team: 'Engineering',
      country: 'US',
      manager: hana,
      lowest: { amount: '160000', currency: 'USD', interval: 'YEAR' },
      code: 'ENG-142',
      employment: 'Full time',
      start: '2026-10-12',
      location: 'San Francisco, CA',
      salary: { amount: '182500', currency: 'USD', interval: 'YEAR' },
      amount: 182500,
      offerManager: hana,
      directManager: null,
      signed: '2026-09-18',
      referrer: { name: 'Jonas Bergstroem', email: 'jonas@acme.example.test' },
      relationship: 'Former colleague',
      timeZone: null,
    });
  });

  it('adds the custom fields that this candidate has, with their types', async () => {
    const { candidate } = await read();
    const template =
      'referral.d5e9f2b1-3c40-4d76-9e81-0f2a3b4c5d10.c4d8e1a0-2b3f-4c65-8d70-9e1f2a3b4c';
    const custom = candidate.fields.filter((field) => field.custom);
    expect(custom.map(({ key, label, type, value }) => [key, label, type, value])).toEqual([
      ['requisition.cost_center.code', 'Cost center: Code', 'TEXT', '4410'],
      ['requisition.cost_center.city', 'Cost center: City', 'TEXT', 'San Francisco'],
      ['requisition.target_hire_date', 'Target hire date', 'DATE', '2026-10-12'],
      ['requisition.level', 'Level', 'CHOICE', 'Level 5'],
      ['offer.custom_t_shirt_size', 'T-shirt size', 'TEXT', 'M'],
      ['offer.custom_signing_bonus', 'Signing bonus', 'NUMBER', 15000],
      ['offer.custom_visa_sponsorship_needed', 'Visa sponsorship needed', 'TEXT', 'No'],
      [`${template}04`, 'Eligible for referral bonus', 'YES_NO', true],
      [
        `${template}05`,
        'Agreed bonus',
        'MONEY',
        { amount: '2500', currency: 'USD', interval: 'ONE_TIME' },
      ],
      [`${template}06`, 'Known since', 'DATE', '2020-01-01'],
    ]);
  });

  it('gives the employee that the default mapping promises', async () => {
    const { candidate } = await read();
    const values = mapCandidate(candidate, DEFAULT_MAPPING, BUILT_IN_EMPLOYEE_FIELDS);
    expect(Object.fromEntries(values.map((value) => [value.employeeField, value.text]))).toEqual({
      firstName: 'Maya',
      lastName: 'Okafor-Lindqvist',
      preferredName: null,
      workEmail: null,
      personalEmail: 'maya.okafor@example.test',
      phone: '+1 510 555 0142',
      jobTitle: 'Senior Data Engineer',
      department: 'Data',
      team: 'Engineering',
      location: 'San Francisco, CA',
      employmentType: 'Full-time',
      startsOn: '12 October 2026',
      manager: 'Hana Manager (hana@acme.example.test)',
      timeZone: null,
      salary: '182,500 USD per year',
    });
  });

  it('asks Lever for each slow-changing thing once', async () => {
    const { client, calls } = wireClient();
    const reading = { client, memory: createMemory(clock) };
    await readCandidate(reading, MAYA);
    const cold = calls.length;
    await readCandidate(reading, MAYA);
    expect(calls.slice(cold).map((call) => call.path)).toEqual([
      opportunityPath,
      offersPath,
      `${opportunityPath}/referrals`,
    ]);
  });
});

describe('candidates that are not like the others', () => {
  it('prefers a signed offer to a newer one, and the newest otherwise', async () => {
    const signed = offer({ id: 'signed', createdAt: 1 });
    const draft = { id: 'draft', createdAt: 3, status: 'draft', fields: [] };
    const old = { id: 'old', createdAt: 2, status: 'sent' };
    const withSigned = await read({ [offersPath]: { data: [draft, signed, old] } });
    expect(withSigned.value('offer.status')).toBe('Signed');
    const without = await read({ [offersPath]: { data: [old, draft] } });
    expect(without.value('offer.status')).toBe('Draft');
  });

  it('reads somebody without applications, offer or archive', async () => {
    const { candidate, value, calls } = await read({
      ...changed({
        applications: [],
        archived: null,
        origin: 'sourced',
        emails: [],
        contact: 'c-1',
      }),
      [offersPath]: { data: [], hasNext: false },
    });
    expect(candidate).toMatchObject({ contactId: 'c-1', archive: null, email: null });
    expect(value('posting.title')).toBeNull();
    expect(value('contact.first_name')).toBe('Maya');
    expect(calls.map((call) => call.path)).toEqual([opportunityPath, offersPath]);
  });

  it('finds posting and requisition by the offer when the application has none', async () => {
    const { value } = await read(changed({ applications: [] }));
    expect(value('posting.title')).toBe('Senior Data Engineer');
    expect(value('requisition.code')).toBe('ENG-142');
  });

  it('takes nothing from somebody whose data was wiped', async () => {
    const { candidate, calls } = await read(changed({ isAnonymized: true }));
    expect(candidate.isAnonymized).toBe(true);
    expect(candidate.fields.map((field) => field.value).filter((value) => value !== null)).toEqual(
      [],
    );
    expect(calls.map((call) => call.path)).toEqual([opportunityPath, '/archive_reasons']);
  });

  it('goes by the type of the archive reason, not its name', async () => {
    const reasons = wire('archive-reasons');
    reasons.data[0] = { ...reasons.data[0], text: 'Hired', type: 'non-hired' };
    const { candidate } = await read({ '/archive_reasons': reasons });
    expect(candidate.archive).toMatchObject({ reason: 'Hired', isHire: false });
  });

  it('looks again for an archive reason that is new', async () => {
    const { calls, candidate } = await read(
      changed({ archived: { reason: 'unheard-of', archivedAt: 1790000000101 } }),
    );
    expect(candidate.archive).toMatchObject({ reason: '', isHire: false });
    expect(calls.filter((call) => call.path === '/archive_reasons')).toHaveLength(2);
  });

  it('leaves out what is gone or not permitted, as long as a hire can do without', async () => {
    const { value } = await read({
      [`${opportunityPath}/referrals`]: denied,
      [`/requisitions/${wire('requisition').data.id}`]: denied,
      [`/postings/${wire('posting').data.id}`]: refuse('LEVER_NOT_FOUND', 'gone'),
      [`/users/${wire('users').data[1].id}`]: refuse('LEVER_NOT_FOUND', 'gone'),
    });
    expect(value('referral.relationship')).toBeNull();
    expect(value('posting.title')).toBeNull();
    expect(value('offer.hiring_manager')).toBeNull();
    expect(value('offer.job_title')).toBe('Senior Data Engineer');
  });

  it('does not go on without permission to read offers', async () => {
    const { client } = wireClient({ [offersPath]: denied });
    const reading = { client, memory: createMemory(clock) };
    expect(await readCandidate(reading, MAYA)).toMatchObject({ code: 'PERMISSION_MISSING' });
  });

  it('says that a candidate is confidential, or gone', async () => {
    expect(await readAs(denied)).toMatchObject({ code: 'CANDIDATE_CONFIDENTIAL' });
    expect(await readAs(refuse('LEVER_NOT_FOUND', ''))).toMatchObject({
      code: 'CANDIDATE_NOT_FOUND',
    });
    expect(await readAs(wire('opportunity'), '../users')).toMatchObject({
      code: 'CANDIDATE_NOT_FOUND',
    });
  });

  it('says what Lever left out when there is no going on', async () => {
    const { contact: _, ...data } = wire('opportunity').data;
    const { client } = wireClient({ [opportunityPath]: { data } });
    await expect(
      readCandidate({ client, memory: createMemory(clock) }, MAYA),
    ).rejects.toMatchObject({
      name: 'Outage',
      retryable: false,
      message: expect.stringContaining(
        "Lever's answer for the candidate lacks what is needed: contact",
      ),
    });
  });

  it('survives fields of other types and entries of other shapes', async () => {
    const { candidate, value } = await read({
      ...changed({
        name: 7,
        headline: null,
        stage: null,
        phones: 'none',
        emails: [null, ' maya@example.test '],
        links: {},
        owner: 3,
        tags: [1, ' ', 'ok'],
        contact: { id: 'c-1', emails: null, phones: [{}], location: 'Oakland' },
        applications: [{ id: 'a', type: 'posting', customQuestions: [{ fields: [{}, null, 5] }] }],
        somethingNew: { deep: true },
      }),
      [offersPath]: { data: [null, {}, { id: 'o', fields: [{ identifier: 'custom_x' }, 4] }] },
    });
    expect(candidate).toMatchObject({
      contactId: 'c-1',
      name: '',
      email: 'maya@example.test',
      stage: null,
    });
    expect(value('opportunity.tags')).toEqual(['ok']);
    expect(value('contact.first_name')).toBeNull();
  });

  it('reads the answers to application questions, and none on equal opportunity', async () => {
    const fields = [
      question('1', 'multiple-select', 'Equipment', ['Mac', 'Desk']),
      question('2', 'score', 'Rating', 4),
      question('3', 'score', 'Grade', 'B+'),
      question('4', 'file-upload', 'Portfolio', { id: 'f', name: 'work.pdf', size: 3 }),
      question('5', 'scorecard', 'Skills', [{ text: 'SQL', score: 4, comment: 'strong' }]),
      question('6', 'currency', 'Expected pay', 1200.5, { currency: 'EUR' }),
      question('7', 'hologram', 'New kind', 'seen'),
      question('8', 'yes-no', 'Relocate', null),
      question('9', 'dropdown', 'Diversity question', 'x'),
    ];
    const form = { id: 'f1', baseTemplateId: 't1', text: 'Questions', type: 'posting', fields };
    const eeo = { ...form, baseTemplateId: 't2', text: 'EEO survey' };
    const { candidate } = await read(
      changed({ applications: [{ id: 'a', type: 'posting', customQuestions: [form, eeo] }] }),
    );
    const answers = candidate.fields.filter((one) => one.custom && one.group === 'APPLICATION');
    expect(answers.map(({ key, type, value }) => [key, type, value])).toEqual([
      ['application.t1.1', 'CHOICES', ['Mac', 'Desk']],
      ['application.t1.2', 'NUMBER', 4],
      ['application.t1.3', 'TEXT', 'B+'],
      ['application.t1.4', 'FILE', 'work.pdf'],
      ['application.t1.5', 'LONG_TEXT', 'SQL – 4 – strong'],
      ['application.t1.6', 'MONEY', { amount: '1200.5', currency: 'EUR', interval: 'ONE_TIME' }],
      ['application.t1.7', 'TEXT', 'seen'],
      ['application.t1.8', 'YES_NO', null],
    ]);
  });
});

describe('the default mapping', () => {
  it('uses fields that Lever always has', () => {
    const known = new Set(DEFAULT_SOURCE_FIELDS.map((field) => field.key));
    const used = DEFAULT_MAPPING.flatMap((rule) => rule.sourceFields);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });
});
