import type { EntityManager } from '@mikro-orm/core';
import { describe, expect, it } from 'vitest';

import type { Candidate } from '../../candidate/candidate.ts';
import { BUILT_IN_EMPLOYEE_FIELDS } from '../../employee/employee-field.ts';
import type { ExpressionQuestion } from './answers.ts';
import { compileMapping } from './compile-mapping.ts';
import { mapManyWithAnswers, mapWithAnswers } from './map-with-answers.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { Transform } from '../rules/transform.ts';

const rule = (employeeField: string, ...transforms: Transform[]): MappingRule => ({
  employeeField,
  sourceFields: ['contact.name'],
  joinWith: null,
  transforms,
});
const shout = { kind: 'EXPRESSION', expression: '!' } as const;
const findManager = { kind: 'FIND_EMPLOYEE', by: 'NAME' } as const;

const candidate = (name: string): Candidate => ({
  candidateId: name,
  contactId: name,
  name,
  email: null,
  emails: [],
  headline: null,
  remark: null,
  stage: null,
  stageEnteredAt: null,
  isAnonymized: false,
  archive: null,
  fields: [
    {
      key: 'contact.name',
      label: 'Name',
      group: 'CONTACT',
      type: 'TEXT',
      custom: false,
      description: '',
      value: name,
    },
  ],
  seenKeys: [],
});

/** Employees are one Hana; an expression adds itself to the value. What is asked is kept. */
function fakes() {
  const statements: unknown[] = [];
  const evaluated: ExpressionQuestion[] = [];
  const hana = {
    id: 'e1',
    firstName: 'Hana',
    lastName: 'Sato',
    preferredName: null,
    workEmail: 'hana@acme.test',
    personalEmail: null,
  };
  const em = {
    getFilterParams: () => ({ organizationId: 'o1' }),
    find: (_entity: unknown, where: unknown) => {
      statements.push(where);
      return Promise.resolve([hana]);
    },
  } as unknown as EntityManager;
  const expressions = {
    check: () => null,
    evaluate: (question: ExpressionQuestion) => {
      evaluated.push(question);
      const { value } = question.input as { value: string };
      return Promise.resolve({ value: value + question.expression });
    },
  };
  return { ports: { em, expressions }, statements, evaluated };
}

const compiled = (...rules: MappingRule[]) => compileMapping(rules, BUILT_IN_EMPLOYEE_FIELDS);

const valueOf = (values: Awaited<ReturnType<typeof mapWithAnswers>>, key: string) =>
  values.find(({ employeeField }) => employeeField === key);

describe('mapping with answers', () => {
  it('asks no one when the mapping asks nothing', async () => {
    const { ports, statements, evaluated } = fakes();
    const values = await mapWithAnswers(ports, candidate('Ana'), compiled(rule('jobTitle')));
    expect(valueOf(values, 'jobTitle')).toMatchObject({ value: 'Ana', problem: null });
    expect([statements, evaluated]).toEqual([[], []]);
  });

  it('evaluates expressions that follow from one another', async () => {
    const { ports, evaluated } = fakes();
    const mapping = compiled(rule('jobTitle', shout, shout, shout));
    const values = await mapWithAnswers(ports, candidate('Ana'), mapping);
    expect(valueOf(values, 'jobTitle')).toMatchObject({ value: 'Ana!!!' });
    expect(evaluated).toHaveLength(3);
  });

  it('asks the same only once, and all employees in one statement', async () => {
    const { ports, statements, evaluated } = fakes();
    const mapping = compiled(rule('manager', findManager), rule('jobTitle', shout));
    const candidates = ['Hana Sato', 'hana  sato', 'Ana', 'Hana Sato'].map(candidate);
    const mapped = await mapManyWithAnswers(ports, candidates, mapping);
    expect(mapped.map((values) => valueOf(values, 'manager')?.value)).toEqual([
      { employeeId: 'e1', name: 'Hana Sato', email: 'hana@acme.test' },
      { employeeId: 'e1', name: 'Hana Sato', email: 'hana@acme.test' },
      null,
      { employeeId: 'e1', name: 'Hana Sato', email: 'hana@acme.test' },
    ]);
    expect(mapped.map((values) => valueOf(values, 'jobTitle')?.value)).toEqual([
      'Hana Sato!',
      'hana sato!',
      'Ana!',
      'Hana Sato!',
    ]);
    expect(statements).toHaveLength(1);
    expect(evaluated).toHaveLength(3);
  });

  it('gives up on what goes on asking, and leaves the rest alone', async () => {
    const { ports, evaluated } = fakes();
    const endless = Array.from({ length: 15 }, () => shout);
    const mapping = compiled(rule('jobTitle', ...endless), rule('team', shout));
    const values = await mapWithAnswers(ports, candidate('Ana'), mapping);
    expect(valueOf(values, 'jobTitle')).toMatchObject({
      value: null,
      problem: expect.stringContaining('depend on one another'),
    });
    expect(valueOf(values, 'team')).toMatchObject({ value: 'Ana!', problem: null });
    expect(evaluated).toHaveLength(10);
  });

  it('passes on what stops it', async () => {
    const { ports } = fakes();
    const broken = { ...ports.expressions, evaluate: () => Promise.reject(new Error('no room')) };
    await expect(
      mapWithAnswers(
        { ...ports, expressions: broken },
        candidate('Ana'),
        compiled(rule('team', shout)),
      ),
    ).rejects.toThrow('no room');
  });
});
