import { describe, expect, it } from 'vitest';

import {
  OFFERS_PATH,
  OPPORTUNITY_PATH,
  readMaya,
} from '../../../test/lever/read-wire-candidate.ts';
import { wire } from '../../../test/lever/wire/wire.ts';

const customOf = (keys: readonly string[], prefix: string) =>
  keys.filter((key) => key.startsWith(prefix));

describe('the custom fields that a candidate has', () => {
  it('are known by their keys, those of requisition, offer and referral', async () => {
    const { candidate } = await readMaya();
    const template =
      'referral.d5e9f2b1-3c40-4d76-9e81-0f2a3b4c5d10.c4d8e1a0-2b3f-4c65-8d70-9e1f2a3b4c';
    expect(candidate.seenKeys).toEqual([
      'requisition.cost_center.code',
      'requisition.cost_center.city',
      'requisition.target_hire_date',
      'requisition.level',
      'offer.custom_t_shirt_size',
      'offer.custom_signing_bonus',
      'offer.custom_visa_sponsorship_needed',
      `${template}04`,
      `${template}05`,
      `${template}06`,
    ]);
  });

  it('are known while they are blank, although their type is not', async () => {
    const [offer] = wire('offers').data;
    const blank = offer.fields.map((field: any) =>
      field.identifier.startsWith('custom_') ? { ...field, value: null } : field,
    );
    const { candidate } = await readMaya({
      [OFFERS_PATH]: { data: [{ ...offer, fields: blank }] },
    });
    expect(customOf(candidate.seenKeys, 'offer.')).toEqual([
      'offer.custom_t_shirt_size',
      'offer.custom_signing_bonus',
      'offer.custom_visa_sponsorship_needed',
    ]);
    expect(candidate.fields.filter((field) => field.custom && field.group === 'OFFER')).toEqual([]);
  });

  it('include those of a posting’s questions that no one answered', async () => {
    const { data } = wire('opportunity');
    const question = { id: 'q-1', text: 'Portfolio', type: null, value: '' };
    const questions = { id: 'f-1', baseTemplateId: 't-1', text: 'Questions', fields: [question] };
    const application = { ...data.applications[0], type: 'posting', customQuestions: [questions] };
    const { candidate } = await readMaya({
      [OPPORTUNITY_PATH]: { data: { ...data, applications: [application] } },
    });
    expect(candidate.seenKeys).toContain('application.t-1.q-1');
  });

  it('include the parts of a requisition field that was left blank', async () => {
    const requisition = wire('requisition').data;
    const path = `/requisitions/${requisition.id}`;
    const customFields = { ...requisition.customFields, cost_center: null, level: null };
    const { candidate } = await readMaya({ [path]: { data: { ...requisition, customFields } } });
    expect(customOf(candidate.seenKeys, 'requisition.')).toEqual([
      'requisition.cost_center.code',
      'requisition.cost_center.city',
      'requisition.target_hire_date',
      'requisition.level',
    ]);
  });

  it('are none for somebody whose data was wiped', async () => {
    const { data } = wire('opportunity');
    const { candidate } = await readMaya({
      [OPPORTUNITY_PATH]: { data: { ...data, isAnonymized: true } },
    });
    expect(candidate.seenKeys).toEqual([]);
  });
});
