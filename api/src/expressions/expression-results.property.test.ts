import type { EntityManager } from '@mikro-orm/core';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';

import { ALL_TYPES } from '../../test/mapping/random-rules.ts';
import { candidateWith, sourceField } from '../../test/mapping/samples.ts';
import { unsound } from '../../test/mapping/unsound.ts';
import { compileMapping } from '../domain/mapping/engine/compile-mapping.ts';
import { mapWithAnswers } from '../domain/mapping/engine/map-with-answers.ts';
import { cleanJson } from '../domain/values/clean-text.ts';
import { createExpressionEngine } from './expression-engine.ts';

const RUNS = process.env['SORA_TEST_DEEP'] === '1' ? 5_000 : 60;

const engine = createExpressionEngine({ clock: { now: () => new Date('2026-05-03T09:30:00Z') } });
afterAll(() => engine.close());

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('𠮷田', '\ud83d', 'a\u0000b', '\u202eabc', '__proto__', 'constructor', '1e999'),
  fc.string({ unit: 'binary', minLength: 80, maxLength: 120 }),
);
const key = fc.oneof(
  text,
  fc.constantFrom('amount', 'currency', 'interval', 'name', 'email', 'toJSON', 'then', 'length'),
);
const result = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    text.map((one) => JSON.stringify(one).replaceAll('\u2028', '\\u2028')),
    fc.double().map(String),
    fc.constantFrom('1/0', '0/0', '1e308*10', '$sqrt(-1)', '-0', 'null', 'true', 'nothing', '$$'),
    fc.constantFrom('$sum', '/a/', 'function($x){$x}', '$spread($sum)', '$match("a", /a/)'),
    fc.constantFrom('$split(value, "")', 'value', '$string(value)', '$base64decode("/9j/")'),
    fc.constantFrom('$pad("", 70000, "x")', '[1..9000]', '$error(value)', '$number(value)'),
    fc.array(tie('any'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(key, tie('any')), { maxLength: 3 })
      .map((entries) => `{${entries.map(([k, v]) => `${JSON.stringify(k)}: ${v}`).join(', ')}}`),
    tie('any').map((one) => `(${one}) ~> |$|{"a": $$}|`),
    tie('any').map((one) => `($x := {"a": ${one}}; $ ~> |$x|{"b": $x}|; $x)`),
  ),
})).any;

/** No employees: none is looked for. */
const em = {
  getFilterParams: () => ({ organizationId: 'acme' }),
  find: () => Promise.resolve([]),
} as unknown as EntityManager;

it(`gives for any expression a value or a problem, the same again, and nothing that cannot be kept (${RUNS} expressions)`, async () => {
  await fc.assert(
    fc.asyncProperty(result, text, async (expression, value) => {
      const rules = ALL_TYPES.map((field) => ({
        employeeField: field.key,
        sourceFields: ['offer.note'],
        joinWith: null,
        transforms: [{ kind: 'EXPRESSION', expression } as const],
      }));
      const candidate = candidateWith([sourceField('offer.note', 'TEXT', value)]);
      const sample = await mapWithAnswers(
        { em, expressions: engine },
        candidate,
        compileMapping(rules, ALL_TYPES, { withSteps: true }),
      );
      const imported = await mapWithAnswers(
        { em, expressions: engine },
        candidate,
        compileMapping(rules, ALL_TYPES, { withSteps: false }),
      );
      expect(unsound(sample, ALL_TYPES)).toBeNull();
      for (const [index, one] of sample.entries()) {
        const { value, text, problem } = one;
        expect(imported[index]).toMatchObject({ value, text, problem });
        expect(cleanJson({ value, text, problem })).toEqual({ value, text, problem });
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
