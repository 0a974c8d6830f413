import type { Answers, ExpressionAnswer } from '../../src/domain/mapping/engine/answers.ts';
import type { FoundEmployee } from '../../src/domain/employee/employee-question.ts';

const HANA: FoundEmployee = { employeeId: 'e1', name: 'Hana', email: null };
const EMPLOYEES = [undefined, [], [HANA], [HANA, { ...HANA, employeeId: 'e2' }]];
const EXPRESSIONS: readonly (ExpressionAnswer | undefined)[] = [
  undefined,
  { problem: 'It took too long' },
  ...[null, 'Maya', '', '2026-10-12', 1e300, -1, true, [], ['a', 1], [[]], {}, { amount: '1' }].map(
    (value) => ({ value }),
  ),
  { value: { amount: '12.5', currency: 'USD', interval: 'HOUR' } },
  { value: { amount: 0.1, currency: 'USD' } },
  { value: { name: 'Hana', email: 7 } },
];

/** Answers to everything, or to some: always the same to the same question. */
export function randomAnswers(): Answers {
  return { employees: answering(EMPLOYEES), expressions: answering(EXPRESSIONS) };
}

function answering<T>(answers: readonly (T | undefined)[]): ReadonlyMap<string, T> {
  class Answering extends Map<string, T> {
    override get(key: string): T | undefined {
      return answers[(key.length + (key.codePointAt(key.length >> 1) ?? 0)) % answers.length];
    }
  }
  return new Answering();
}
