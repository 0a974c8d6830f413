import { expect, it } from 'vitest';

import { changedFields, draftFrom, rulesOf, withSource } from './draft-rules.ts';

const saved = draftFrom([
  { employeeField: 'job_title', sourceFields: ['offer.job_title', 'posting.title'] },
  { employeeField: 'phone', sourceFields: ['contact.phone'] },
]);

it('replaces the first choice and keeps the fallback', () => {
  const draft = withSource(saved, 'job_title', 0, 'requisition.name');
  expect(draft.get('job_title')).toEqual(['requisition.name', 'posting.title']);
});

it('lets the fallback move up when the first choice is cleared', () => {
  expect(withSource(saved, 'job_title', 0, undefined).get('job_title')).toEqual(['posting.title']);
});

it('adds a fallback at the end', () => {
  const draft = withSource(saved, 'phone', 1, 'offer.phone');
  expect(draft.get('phone')).toEqual(['contact.phone', 'offer.phone']);
});

it('does not keep the same source twice in one rule', () => {
  expect(withSource(saved, 'phone', 1, 'contact.phone').get('phone')).toEqual(['contact.phone']);
});

it('counts only fields whose rule really differs', () => {
  const there = withSource(saved, 'team', 0, 'posting.team');
  expect(changedFields(saved, there)).toEqual(['team']);
  expect(changedFields(saved, withSource(there, 'team', 0, undefined))).toEqual([]);
});

it('saves no rule for a field that nothing fills', () => {
  const rules = rulesOf(withSource(saved, 'phone', 0, undefined));
  expect(rules.map(({ employeeField }) => employeeField)).toEqual(['job_title']);
});
