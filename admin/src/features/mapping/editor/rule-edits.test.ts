import { expect, it } from 'vitest';

import { withSource, withSourceMoved, withSourceReplaced } from './rule-edits.ts';

const rule = (...sourceFields: string[]) => ({ sourceFields, joinWith: null, transforms: [] });
const title = rule('offer.job_title', 'posting.title');

it('replaces the first choice and keeps the others', () => {
  expect(withSource(title, 0, 'requisition.name').sourceFields).toEqual([
    'requisition.name',
    'posting.title',
  ]);
});

it('lets the next source move up when the first is cleared', () => {
  expect(withSource(title, 0, undefined).sourceFields).toEqual(['posting.title']);
});

it('adds a source at the end', () => {
  expect(withSource(title, 2, 'requisition.name').sourceFields).toHaveLength(3);
});

it('does not keep the same source twice in one rule', () => {
  expect(withSource(title, 1, 'offer.job_title').sourceFields).toEqual(['offer.job_title']);
  expect(withSourceReplaced(title, 'posting.title', 'offer.job_title').sourceFields).toEqual([
    'offer.job_title',
  ]);
});

it('moves a source up and down, and stops at the ends', () => {
  expect(withSourceMoved(title, 1, -1).sourceFields).toEqual(['posting.title', 'offer.job_title']);
  expect(withSourceMoved(title, 0, 1).sourceFields).toEqual(['posting.title', 'offer.job_title']);
  expect(withSourceMoved(title, 0, -1)).toBe(title);
  expect(withSourceMoved(title, 1, 1)).toBe(title);
});
