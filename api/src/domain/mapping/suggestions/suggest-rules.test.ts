import { describe, expect, it } from 'vitest';

import type { CataloguedField } from '../sources/catalogued-field.ts';
import { BUILT_IN_EMPLOYEE_FIELDS, type EmployeeField } from '../../employee/employee-field.ts';
import type { FieldType } from '../../values/field-value.ts';
import { suggestRules } from './suggest-rules.ts';

function target(label: string, type: FieldType = 'TEXT', choices: string[] = []): EmployeeField {
  return {
    key: label.toLowerCase().replaceAll(' ', '_'),
    label,
    group: 'Personal',
    type,
    required: false,
    description: '',
    custom: true,
    choices,
    position: 0,
    archivedAt: null,
    decidedVisibility: null,
  };
}

function source(label: string, change: Partial<CataloguedField> = {}): CataloguedField {
  return {
    key: `offer.custom_${label.toLowerCase().replaceAll(/\W+/g, '_')}`,
    label,
    group: 'OFFER',
    type: 'TEXT',
    custom: true,
    description: '',
    firstSeenAt: null,
    lastSeenAt: null,
    previousLabel: null,
    relabeledAt: null,
    fill: { candidates: 50, filled: 38 },
    sensitive: false,
    examples: [],
    distinctValues: [],
    vanished: false,
    maybeRenamedTo: null,
    usedBy: [],
    ...change,
  };
}

const values = (...all: string[]) => all.map((value, n) => ({ value, count: all.length - n }));

describe('suggestions', () => {
  it('go by the name, and say how often the source field is filled', () => {
    const [suggestion, ...more] = suggestRules(
      [target('T-shirt size')],
      [source('T-shirt size', { examples: ['M', 'L'] }), source('Laptop')],
    );
    expect(more).toEqual([]);
    expect(suggestion).toMatchObject({
      employeeField: { label: 'T-shirt size' },
      rule: {
        employeeField: 't-shirt_size',
        sourceFields: ['offer.custom_t_shirt_size'],
        joinWith: null,
        transforms: [],
      },
      sourceFields: [{ label: 'T-shirt size' }],
      reason: 'Same name, filled for 38 of 50 candidates',
      example: 'M',
    });
  });

  it('of a source field with the very name are given although its values are no choices, and say so', () => {
    const shirt = source('T-shirt size', { distinctValues: values('S', 'M') });
    const choices = ['Small', 'Medium'];
    const [suggestion] = suggestRules([target('T-shirt size', 'CHOICE', choices)], [shirt]);
    expect(suggestion?.reason).toBe(
      'Same name, but none of its values match the choices, filled for 38 of 50 candidates',
    );
  });

  it('know other words for the same', () => {
    const [suggestion] = suggestRules(
      [target('Start date', 'DATE')],
      [source('First day at work', { type: 'DATE' })],
    );
    expect(suggestion?.reason).toBe('Similar name, filled for 38 of 50 candidates');
  });

  it('are one for each field: the better name, then type, then how often it is filled', () => {
    const rare = source('Start date', {
      type: 'DATE',
      key: 'offer.a',
      fill: { candidates: 50, filled: 1 },
    });
    const often = source('Start date', { type: 'DATE', key: 'offer.b' });
    const text = source('Start date', { key: 'offer.c', fill: { candidates: 50, filled: 50 } });
    const far = source('Start date of contract', { type: 'DATE', key: 'offer.d' });
    const best = (...catalogue: CataloguedField[]) =>
      suggestRules([target('Start date', 'DATE')], catalogue).map(({ rule }) => rule.sourceFields);
    expect(best(rare, far, text, often)).toEqual([['offer.b']]);
    expect(best(often, text, far, rare)).toEqual([['offer.b']]);
    expect(best(far, text)).toEqual([['offer.c']]);
  });

  it('prefer the very same name to another word for it', () => {
    const synonym = source('Preferred first name', { key: 'form.t.q' });
    const same = source('Preferred name', { fill: { candidates: 50, filled: 10 } });
    const [suggestion] = suggestRules([target('Preferred name')], [synonym, same]);
    expect(suggestion?.sourceFields).toEqual([same]);
  });

  it('are not made for source fields that vanished, were never filled or cannot fit', () => {
    const catalogue = [
      source('Start date', { vanished: true }),
      source('Start date', { fill: { candidates: 50, filled: 0 } }),
      source('Start date', { type: 'FILE' }),
      source('End of trial'),
    ];
    expect(suggestRules([target('Start date', 'DATE')], catalogue)).toEqual([]);
  });

  it('never take the address of a candidate for the one at work', () => {
    const fields = BUILT_IN_EMPLOYEE_FIELDS.filter(({ key }) => key === 'workEmail');
    expect(suggestRules(fields, [source('Email', { type: 'EMAIL' })])).toEqual([]);
    expect(suggestRules(fields, [source('Company e-mail', { type: 'EMAIL' })])).toHaveLength(1);
  });

  it('say that no one was read yet', () => {
    const [suggestion] = suggestRules([target('Level')], [source('Level', { fill: null })]);
    expect(suggestion?.reason).toBe('Same name, no candidates read yet');
  });
});

describe('suggestions for a choice', () => {
  const contract = target('Contract', 'CHOICE', ['Full-time', 'Part-time']);

  it('go by the values when the name says nothing', () => {
    const [suggestion] = suggestRules(
      [contract],
      [source('Hours', { distinctValues: values('Full-time', 'part-time') })],
    );
    expect(suggestion?.reason).toBe('Its values match the choices, filled for 38 of 50 candidates');
    expect(suggestion?.rule.transforms).toEqual([]);
  });

  it('bring a table for values that are spelled in another way', () => {
    const [suggestion] = suggestRules(
      [contract],
      [source('Contract', { distinctValues: values('full time', 'Part-time', 'Intern') })],
    );
    expect(suggestion?.rule.transforms).toEqual([
      {
        kind: 'VALUE_TABLE',
        rows: [{ from: 'full time', to: 'Full-time' }],
        otherwise: 'KEEP',
        otherwiseValue: null,
      },
    ]);
  });

  it('are not made when no value is a choice and the name is only alike', () => {
    const catalogue = [source('Kind of contract', { distinctValues: values('A', 'B') })];
    expect(suggestRules([contract], catalogue)).toEqual([]);
  });
});

describe('suggested transforms', () => {
  const transformsFor = (field: EmployeeField, ...catalogue: CataloguedField[]) =>
    suggestRules([field], catalogue)[0]?.rule.transforms;

  it('read a date from a text, in the order that its values have', () => {
    const field = target('Start date', 'DATE');
    const dates = (...all: string[]) => source('Start date', { distinctValues: values(...all) });
    const order = (...all: string[]) => transformsFor(field, dates(...all))?.[0];
    expect(order('3/4/2026', '3/17/2026')).toMatchObject({ dayOrder: 'MONTH_FIRST' });
    expect(order('3/4/2026', '17.3.2026')).toEqual({
      kind: 'READ_DATE',
      dayOrder: 'DAY_FIRST',
      timeZone: 'UTC',
    });
    expect(transformsFor(field, source('Start date', { type: 'DATE' }))).toEqual([]);
  });

  it('format a phone number by the country where most are hired', () => {
    const field = target('Mobile', 'PHONE');
    const phone = source('Phone', { type: 'PHONE' });
    const country = source('Country', {
      key: 'posting.country',
      type: 'COUNTRY',
      distinctValues: values('United States', 'Germany'),
    });
    expect(transformsFor(field, phone, country)).toEqual([{ kind: 'FORMAT_PHONE', country: 'US' }]);
    expect(transformsFor(field, phone)).toEqual([]);
  });
});

it('read the values of 1,000 source fields a few times, however many fields there are', () => {
  const label = (n: number) => `Custom field ${n % 90} of ${['size', 'team', 'grade'][n % 3]}`;
  const choices = Array.from({ length: 30 }, (_, n) => `Choice ${n}`);
  const fields = Array.from({ length: 250 }, (_, n) => target(label(n), 'CHOICE', choices));
  let reads = 0;
  const catalogue = Array.from({ length: 1_000 }, (_, n) => {
    const seen = values(...Array.from({ length: 50 }, (_, at) => `choice-${at + (n % 40)}`));
    const read = () => ((reads += 1), seen);
    return Object.defineProperty(source(label(n), { key: `offer.custom_${n}` }), 'distinctValues', {
      get: read,
    });
  });
  expect(suggestRules(fields, catalogue)).toHaveLength(250);
  // Of 250,000 pairs.
  expect(reads).toBeLessThan(10_000);
});
