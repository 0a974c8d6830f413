import { expect, it } from 'vitest';

import { sourceFieldHints } from './source-field-hints.ts';

const plain = { custom: false, sensitive: false, vanished: false, lastSeenAt: null };

it('says since when a field is no longer seen', () => {
  const field = { ...plain, vanished: true, lastSeenAt: '2026-05-03T12:00:00Z' };
  expect(sourceFieldHints(field, undefined)).toEqual([
    { tone: 'attention', words: 'No longer seen in Lever since May 3, 2026' },
  ]);
});

it('says what a field was called before', () => {
  const facts = { previousLabel: 'Shirt', relabeledAt: '2026-05-03T12:00:00Z' };
  expect(sourceFieldHints(plain, facts)).toEqual([
    { tone: 'attention', words: 'Renamed in Lever on May 3, 2026, from “Shirt”' },
  ]);
});

it('says that a custom field is sensitive', () => {
  const hints = sourceFieldHints({ ...plain, custom: true, sensitive: true }, undefined);
  expect(hints.map(({ words }) => words)).toEqual(['Sensitive: examples are masked', 'Custom']);
});

it('has nothing to say about most fields', () => {
  expect(sourceFieldHints(plain, { previousLabel: null, relabeledAt: null })).toEqual([]);
});
