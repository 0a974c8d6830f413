import { expect, it } from 'vitest';

import { changedFields, draftFrom, type DraftRule, isMapped, rulesOf } from './draft-rules.ts';
import { newTransform } from '../transforms/transform.ts';

const rule = (employeeField: string, ...sourceFields: string[]) => ({
  employeeField,
  sourceFields,
  joinWith: null,
  transforms: [],
});
const saved = draftFrom([
  rule('jobTitle', 'offer.job_title', 'posting.title'),
  rule('phone', 'contact.phone'),
]);
const having = (field: string, change: Partial<DraftRule>) =>
  new Map(saved).set(field, { sourceFields: [], joinWith: null, transforms: [], ...change });

it('counts only fields whose rule really differs', () => {
  const there = having('team', { sourceFields: ['posting.team'] });
  expect(changedFields(saved, there)).toEqual(['team']);
  expect(changedFields(saved, having('team', {}))).toEqual([]);
  expect(changedFields(saved, having('phone', { sourceFields: ['contact.phone'] }))).toEqual([]);
});

it('counts another order, another text in between and another step', () => {
  const sourceFields = ['posting.title', 'offer.job_title'];
  expect(changedFields(saved, having('jobTitle', { sourceFields }))).toEqual(['jobTitle']);
  const joined = having('jobTitle', {
    sourceFields: ['offer.job_title', 'posting.title'],
    joinWith: ', ',
  });
  expect(changedFields(saved, joined)).toEqual(['jobTitle']);
  const phone = { sourceFields: ['contact.phone'], transforms: [newTransform('FORMAT_PHONE')] };
  expect(changedFields(saved, having('phone', phone))).toEqual(['phone']);
});

it('does not take the order in which a step was written down for a change', () => {
  const step = newTransform('SPLIT_NAME');
  const turned = { ...step, splitName: { order: 'AUTO' as const, part: 'GIVEN' as const } };
  const before = having('phone', { transforms: [step] });
  expect(changedFields(before, having('phone', { transforms: [turned] }))).toEqual([]);
});

it('saves no rule for a field that nothing fills', () => {
  const fields = rulesOf(having('phone', {})).map(({ employeeField }) => employeeField);
  expect(fields).toEqual(['jobTitle']);
});

it('takes a fixed value for a rule, though it has no source', () => {
  const constant = having('team', { transforms: [newTransform('CONSTANT')] });
  expect(isMapped(constant.get('team'))).toBe(true);
  expect(rulesOf(constant)).toContainEqual({
    employeeField: 'team',
    sourceFields: [],
    joinWith: null,
    transforms: [{ constant: { value: '', when: 'EMPTY' } }],
  });
});

it('joins nothing while there is one source', () => {
  const one = having('phone', { sourceFields: ['contact.phone'], joinWith: ', ' });
  expect(changedFields(saved, one)).toEqual([]);
});
