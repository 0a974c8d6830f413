import { describe, expect, it } from 'vitest';

import {
  newReading,
  OFFERS_PATH,
  OPPORTUNITY_PATH,
  readMaya,
} from '../../test/lever/read-wire-candidate.ts';
import { MAYA } from '../../test/lever/wire-client.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../domain/employee/employee-field.ts';
import { NO_ANSWERS } from '../domain/mapping/engine/answers.ts';
import { compileMapping } from '../domain/mapping/engine/compile-mapping.ts';
import { DEFAULT_MAPPING } from '../domain/mapping/rules/default-mapping.ts';
import { mapCandidate } from '../domain/mapping/engine/map-candidate.ts';
import { DEFAULT_SOURCE_FIELDS } from './default-source-fields.ts';
import { readCandidate } from './read-candidate.ts';

describe('reading a hired candidate', () => {
  it('tells who it is, where in the pipeline, and that it is a hire', async () => {
    const { candidate } = await readMaya();
    expect({ ...candidate, fields: [], seenKeys: [] }).toEqual({
      candidateId: MAYA,
      contactId: '7c1d0c0e-52b8-4a53-9a44-0f6f0a6f3c11',
      name: 'Maya Okafor-Lindqvist',
      email: 'maya.okafor@example.test',
      emails: ['maya.okafor@example.test'],
      remark: null,
      headline: 'Northwind Robotics, Fjord Analytics',
      stage: { id: 'offer', name: 'Offer' },
      stageEnteredAt: new Date(1789300000000),
      isAnonymized: false,
      archive: { archivedAt: new Date(1790000000101), reason: 'Hired', isHire: true },
      fields: [],
      seenKeys: [],
    });
  });

  it('has every default field first, in the order of the catalogue', async () => {
    const { candidate } = await readMaya();
    const keys = candidate.fields.map((field) => field.key);
    expect(keys.slice(0, DEFAULT_SOURCE_FIELDS.length)).toEqual(
      DEFAULT_SOURCE_FIELDS.map((field) => field.key),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(candidate.fields.every((field) => field.label && field.description)).toBe(true);
  });

  it('fills the default fields from all parts', async () => {
    const { value } = await readMaya();
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
    const { candidate } = await readMaya();
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
    const { candidate } = await readMaya();
    const { values } = mapCandidate(
      candidate,
      compileMapping(DEFAULT_MAPPING, BUILT_IN_EMPLOYEE_FIELDS),
      NO_ANSWERS,
    );
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
      // Known once it is answered who among the employees that is.
      manager: null,
      timeZone: null,
      salary: '182,500 USD per year',
    });
  });

  it('asks Lever for each slow-changing thing once', async () => {
    const { reading, calls } = newReading();
    await readCandidate(reading, MAYA);
    const cold = calls.length;
    await readCandidate(reading, MAYA);
    expect(calls.slice(cold).map((call) => call.path)).toEqual([
      OPPORTUNITY_PATH,
      OFFERS_PATH,
      `${OPPORTUNITY_PATH}/referrals`,
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
