import { describe, expect, it } from 'vitest';

import {
  newReading,
  OFFERS_PATH,
  OPPORTUNITY_PATH,
  readMaya,
} from '../../test/lever/read-wire-candidate.ts';
import { MAYA } from '../../test/lever/wire-client.ts';
import { wire } from '../../test/lever/wire/wire.ts';
import { refuse } from '../domain/base/failure.ts';
import { readCandidate } from './read-candidate.ts';

const denied = refuse('PERMISSION_MISSING', 'Not permitted.');

const changed = (change: Record<string, unknown>) => ({
  [OPPORTUNITY_PATH]: { data: { ...wire('opportunity').data, ...change } },
});

const offer = (change: Record<string, unknown>) => ({ ...wire('offers').data[0], ...change });

const readAs = async (answer: unknown, id = MAYA) =>
  readCandidate(newReading({ [OPPORTUNITY_PATH]: answer }).reading, id);

const question = (id: string, type: string, text: string, value: unknown, more = {}) => ({
  id,
  type,
  text,
  description: '',
  required: false,
  value,
  ...more,
});

describe('candidates that are not like the others', () => {
  it('takes a fax number only where there is no other phone', async () => {
    const fax = { type: 'fax', value: '+1 510 555 0100' };
    const mobile = { type: 'mobile', value: '+1 510 555 0142' };
    const phoneOf = async (phones: readonly object[]) =>
      (await readMaya(changed({ contact: { id: 'c-1', phones }, phones: [] }))).value(
        'contact.phone',
      );
    expect(await phoneOf([fax, mobile])).toBe('+1 510 555 0142');
    expect(await phoneOf([fax])).toBe('+1 510 555 0100');
  });

  it('prefers a signed offer to a newer one, and never takes the terms of a draft', async () => {
    const signed = offer({ id: 'signed', createdAt: 1 });
    const draft = { id: 'draft', createdAt: 3, status: 'draft', fields: [] };
    const old = { id: 'old', createdAt: 2, status: 'sent' };
    const withSigned = await readMaya({ [OFFERS_PATH]: { data: [draft, signed, old] } });
    expect(withSigned.value('offer.status')).toBe('Signed');
    const without = await readMaya({ [OFFERS_PATH]: { data: [old, draft] } });
    expect(without.value('offer.status')).toBe('Sent');
    const drafts = await readMaya({ [OFFERS_PATH]: { data: [draft] } });
    expect(drafts.value('offer.status')).toBeNull();
    expect(drafts.candidate.remark).toBe(
      'The only offer in Lever is a draft, so no terms were used from it.',
    );
  });

  it('reads somebody without applications, offer or archive', async () => {
    const { candidate, value, calls } = await readMaya({
      ...changed({
        applications: [],
        archived: null,
        origin: 'sourced',
        emails: [],
        contact: 'c-1',
      }),
      [OFFERS_PATH]: { data: [], hasNext: false },
    });
    expect(candidate).toMatchObject({ contactId: 'c-1', archive: null, email: null });
    expect(value('posting.title')).toBeNull();
    expect(value('contact.first_name')).toBe('Maya');
    expect(calls.map((call) => call.path)).toEqual([OPPORTUNITY_PATH, OFFERS_PATH]);
  });

  it('finds posting and requisition by the offer when the application has none', async () => {
    const { value } = await readMaya(changed({ applications: [] }));
    expect(value('posting.title')).toBe('Senior Data Engineer');
    expect(value('requisition.code')).toBe('ENG-142');
  });

  it('takes nothing from somebody whose data was wiped', async () => {
    const { candidate, calls } = await readMaya(changed({ isAnonymized: true }));
    expect(candidate.isAnonymized).toBe(true);
    expect(candidate.fields.map((field) => field.value).filter((value) => value !== null)).toEqual(
      [],
    );
    expect(calls.map((call) => call.path)).toEqual([OPPORTUNITY_PATH, '/archive_reasons']);
  });

  it('goes by the type of the archive reason, not its name', async () => {
    const reasons = wire('archive-reasons');
    reasons.data[0] = { ...reasons.data[0], text: 'Hired', type: 'non-hired' };
    const { candidate } = await readMaya({ '/archive_reasons': reasons });
    expect(candidate.archive).toMatchObject({ reason: 'Hired', isHire: false });
  });

  it('looks again for an archive reason that is new', async () => {
    const { calls, candidate } = await readMaya(
      changed({ archived: { reason: 'unheard-of', archivedAt: 1790000000101 } }),
    );
    expect(candidate.archive).toMatchObject({ reason: '', isHire: false });
    expect(calls.filter((call) => call.path === '/archive_reasons')).toHaveLength(2);
  });

  it('leaves out what is gone or not permitted, as long as a hire can do without', async () => {
    const { value } = await readMaya({
      [`${OPPORTUNITY_PATH}/referrals`]: denied,
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
    const { reading } = newReading({ [OFFERS_PATH]: denied });
    expect(await readCandidate(reading, MAYA)).toMatchObject({ code: 'PERMISSION_MISSING' });
  });

  it('says that a candidate is confidential, gone, or not for this connection to read', async () => {
    const others = { '/opportunities': { data: [], hasNext: false } };
    const confidential = newReading({ [OPPORTUNITY_PATH]: denied, ...others });
    expect(await readCandidate(confidential.reading, MAYA)).toMatchObject({
      code: 'CANDIDATE_CONFIDENTIAL',
    });
    const none = newReading({ [OPPORTUNITY_PATH]: denied, '/opportunities': denied });
    expect(await readCandidate(none.reading, MAYA)).toMatchObject({ code: 'PERMISSION_MISSING' });
    // Asked in the same way, so that the permission for each part counts.
    expect(none.calls[1]?.query).toEqual(
      expect.arrayContaining([...(none.calls[0]?.query ?? [['none', '']])]),
    );
    expect(await readAs(refuse('LEVER_NOT_FOUND', ''))).toMatchObject({
      code: 'CANDIDATE_NOT_FOUND',
    });
    expect(await readAs(wire('opportunity'), '../users')).toMatchObject({
      code: 'CANDIDATE_NOT_FOUND',
    });
  });

  it('says what Lever left out when there is no going on', async () => {
    const { contact: _, ...data } = wire('opportunity').data;
    const { reading } = newReading({ [OPPORTUNITY_PATH]: { data } });
    await expect(readCandidate(reading, MAYA)).rejects.toMatchObject({
      name: 'Outage',
      retryable: false,
      message: expect.stringContaining(
        'Lever’s response for the candidate is missing required data: contact',
      ),
    });
  });

  it('survives fields of other types and entries of other shapes', async () => {
    const { candidate, value } = await readMaya({
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
      [OFFERS_PATH]: { data: [null, {}, { id: 'o', fields: [{ identifier: 'custom_x' }, 4] }] },
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
    const { candidate } = await readMaya(
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
