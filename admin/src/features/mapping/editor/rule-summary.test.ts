import { expect, it } from 'vitest';

import { ruleSummary } from './rule-summary.ts';
import { newTransform } from '../transforms/transform.ts';

const rule = { sourceFields: ['a', 'b', 'c'], joinWith: null, transforms: [] };
const labelOf = (key: string) => key.toUpperCase();

it('names the sources that are asked next', () => {
  expect(ruleSummary(rule, labelOf)).toBe('If empty, B, then C');
});

it('names the sources that are joined, and counts the steps', () => {
  const transforms = [newTransform('CHANGE_CASE'), newTransform('VALUE_TABLE')];
  expect(ruleSummary({ ...rule, joinWith: ', ', transforms }, labelOf)).toBe(
    'Joined with B and C · 2 steps',
  );
});

it('says nothing of a rule that only takes one field over', () => {
  expect(ruleSummary({ ...rule, sourceFields: ['a'] }, labelOf)).toBeUndefined();
});
