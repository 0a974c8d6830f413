import { describe, expect, it } from 'vitest';

import type { FieldInReadings, NewestReadings } from './catalogue-reads.ts';
import type { SourceField } from './candidate.ts';
import { factsOf } from './field-facts.ts';

const field = (key: string, change: Partial<SourceField> = {}): SourceField => ({
  key,
  label: 'Shirt',
  group: 'OFFER',
  type: 'TEXT',
  custom: true,
  description: '',
  ...change,
});

const found = (change: Partial<FieldInReadings> = {}): FieldInReadings => ({
  seenIn: [0, 1],
  filled: 1,
  filledIn: [],
  examples: ['M', 'Medium'],
  distinctValues: [{ value: 'M', count: 3 }],
  ...change,
});

const readings = (fields: Record<string, FieldInReadings>): NewestReadings => ({
  readAt: [new Date(3), new Date(2), new Date(1)],
  fields: new Map(Object.entries(fields)),
});

describe('what is known of a source field', () => {
  it('is how many of the candidates have it filled, and with what', () => {
    expect(factsOf(readings({ 'offer.shirt': found() }))(field('offer.shirt'))).toEqual({
      fill: { candidates: 3, filled: 1 },
      sensitive: false,
      examples: ['M', 'Medium'],
      distinctValues: [{ value: 'M', count: 3 }],
    });
  });

  it('is nothing before anybody was read', () => {
    const facts = factsOf({ readAt: [], fields: new Map() });
    expect(facts(field('offer.shirt'))).toMatchObject({ fill: null, examples: [] });
  });

  it('counts profile forms among the candidates whose forms were read', () => {
    const facts = factsOf(readings({ 'form.t.1': found(), 'form.t.2': found({ seenIn: [1] }) }));
    expect(facts(field('form.t.2', { group: 'FORM' })).fill).toEqual({ candidates: 2, filled: 1 });
    const none = factsOf(readings({}));
    expect(none(field('form.t.1', { group: 'FORM' })).fill).toBeNull();
  });

  it('is masked by the label of now, also where it was kept without', () => {
    const facts = factsOf(readings({ 'offer.x': found() }));
    expect(facts(field('offer.x', { label: 'Passport' }))).toMatchObject({
      sensitive: true,
      examples: ['M•••'],
      distinctValues: [],
    });
  });
});
