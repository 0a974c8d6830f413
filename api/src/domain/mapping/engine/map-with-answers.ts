import type { EntityManager } from '@mikro-orm/core';

import type { Candidate } from '../../candidate/candidate.ts';
import { findEmployees } from '../../employee/find-employees.ts';
import { organizationOf } from '../../identity/organization-of.ts';
import type { ExpressionEngine } from './expression-engine.ts';
import {
  questionKey,
  type ExpressionAnswer,
  type ExpressionQuestion,
  type Question,
} from './answers.ts';
import type { EmployeeQuestion, FoundEmployee } from '../../employee/employee-question.ts';
import type { CompiledMapping } from './compile-mapping.ts';
import { mapCandidate } from './map-candidate.ts';
import type { TracedValue } from './traced-value.ts';

export interface AnswerPorts {
  readonly em: EntityManager;
  readonly expressions: ExpressionEngine;
}

/** An answer may lead to the next question, as in an expression that is applied to what another one gave. */
const MOST_PASSES = 10;

/**
 * Maps, finds the answers to what the mapping asks, and maps again until nothing is asked. Imports, samples and
 * trials all map by this.
 */
export async function mapWithAnswers(
  ports: AnswerPorts,
  candidate: Candidate,
  mapping: CompiledMapping,
): Promise<readonly TracedValue[]> {
  const [values = []] = await mapManyWithAnswers(ports, [candidate], mapping);
  return values;
}

/** The same for many candidates, in their order: what they ask is found together, and only once. */
export async function mapManyWithAnswers(
  ports: AnswerPorts,
  candidates: readonly Candidate[],
  mapping: CompiledMapping,
): Promise<readonly (readonly TracedValue[])[]> {
  const employees = new Map<string, readonly FoundEmployee[]>();
  const expressions = new Map<string, ExpressionAnswer>();
  const map = (candidate: Candidate) => ({
    candidate,
    ...mapCandidate(candidate, mapping, { employees, expressions }),
  });
  let mapped = candidates.map(map);
  // Giving up needs passes too: rules that use what another rule gave go on without it.
  for (let pass = 1; pass <= 2 * MOST_PASSES; pass += 1) {
    const asked = unanswered(
      mapped.flatMap(({ questions }) => questions),
      { employees, expressions },
    );
    if (asked.employees.length + asked.expressions.length === 0) break;
    const find = pass <= MOST_PASSES ? findAnswers : giveUp;
    const found = await find(ports, asked);
    for (const [key, answer] of found.employees) employees.set(key, answer);
    for (const [key, answer] of found.expressions) expressions.set(key, answer);
    mapped = mapped.map((one) => (one.questions.length > 0 ? map(one.candidate) : one));
  }
  return mapped.map(({ values }) => values);
}

interface Asked {
  readonly employees: readonly EmployeeQuestion[];
  readonly expressions: readonly ExpressionQuestion[];
}

interface Found {
  readonly employees: Iterable<readonly [string, readonly FoundEmployee[]]>;
  readonly expressions: Iterable<readonly [string, ExpressionAnswer]>;
}

function unanswered(
  questions: readonly Question[],
  known: { employees: ReadonlyMap<string, unknown>; expressions: ReadonlyMap<string, unknown> },
): Asked {
  const byKey = new Map(questions.map((question) => [questionKey(question), question]));
  const employees: EmployeeQuestion[] = [];
  const expressions: ExpressionQuestion[] = [];
  for (const [key, question] of byKey) {
    if (question.kind === 'EMPLOYEE' && !known.employees.has(key)) employees.push(question);
    if (question.kind === 'EXPRESSION' && !known.expressions.has(key)) expressions.push(question);
  }
  return { employees, expressions };
}

async function findAnswers({ em, expressions }: AnswerPorts, asked: Asked): Promise<Found> {
  const organizationId = organizationOf(em);
  const [employees, evaluated] = await Promise.all([
    findEmployees(em, asked.employees),
    Promise.all(
      asked.expressions.map(
        async (question) =>
          [questionKey(question), await expressions.evaluate(question, organizationId)] as const,
      ),
    ),
  ]);
  return { employees, expressions: evaluated };
}

function giveUp(_ports: AnswerPorts, asked: Asked): Found {
  const problem = `More than ${MOST_PASSES} look-ups and expressions depend on one another.`;
  return {
    employees: asked.employees.map((question) => [questionKey(question), []] as const),
    expressions: asked.expressions.map((question) => [questionKey(question), { problem }] as const),
  };
}
