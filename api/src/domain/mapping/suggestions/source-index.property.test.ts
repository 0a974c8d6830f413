import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { CataloguedField } from '../sources/catalogued-field.ts';
import type { EmployeeField } from '../../employee/employee-field.ts';
import { spelling } from './match-choices.ts';
import { nameLikeness } from '../../values/name-likeness.ts';
import { sourceIndex } from './source-index.ts';

/** Few and some of them everywhere, so that names share none, some or all of their words. */
const WORDS = ['field', 'field', 'field', 'own', 'size', 'team', 'grade', 'desk', 'badge', 'of'];
const VALUES = ['Full-time', 'full time', 'Part-time', 'Intern', 'L', '-', ''];

const name = fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(' '));
const values = fc
  .uniqueArray(fc.constantFrom(...VALUES), { maxLength: 4 })
  .map((all) => all.map((value, at) => ({ value, count: at + 1 })));
const catalogue = fc.array(fc.record({ label: name, distinctValues: values }), { maxLength: 30 });
const choices = fc.uniqueArray(fc.constantFrom(...VALUES), { maxLength: 4 });

it('finds what comparing every pair of names and values finds', () => {
  fc.assert(
    fc.property(
      catalogue,
      name,
      choices,
      fc.constantFrom(0.3, 0.5, 0.7, 1),
      (all, mine, of, alike) => {
        const sources = all as unknown as CataloguedField[];
        const field = { type: 'CHOICE', choices: of } as unknown as EmployeeField;
        const found = new Set(
          [...sourceIndex(sources, alike)(field, mine)].map(({ source }) => source),
        );
        const meant = new Set(of.map(spelling));
        const expected = sources.filter(
          ({ label, distinctValues }) =>
            nameLikeness(label, mine) >= alike ||
            distinctValues.some(({ value }) => meant.has(spelling(value))),
        );
        expect(expected.every((source) => found.has(source))).toBe(true);
      },
    ),
    { numRuns: process.env['SORA_TEST_DEEP'] === '1' ? 20_000 : 500 },
  );
});

it('says of each how alike the names are, and how many of its values are choices', () => {
  fc.assert(
    fc.property(catalogue, name, choices, (all, mine, of) => {
      const field = { type: 'CHOICE', choices: of } as unknown as EmployeeField;
      const meant = new Set(of.map(spelling));
      for (const one of sourceIndex(all as unknown as CataloguedField[], 0.5)(field, mine)) {
        expect(one.likeness).toBe(nameLikeness(one.source.label, mine));
        const { distinctValues } = one.source;
        const held = distinctValues.filter(({ value }) => meant.has(spelling(value)));
        const hires = (some: typeof distinctValues) =>
          some.reduce((sum, { count }) => sum + count, 0);
        const share = hires(held) / hires(distinctValues);
        const known = of.length > 0 && distinctValues.length > 0;
        expect(one.among).toEqual(known ? { share, count: held.length } : null);
      }
    }),
  );
});
