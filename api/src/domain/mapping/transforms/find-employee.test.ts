import { describe, expect, it } from 'vitest';

import { transformed } from '../../../../test/mapping/samples.ts';
import { NO_ANSWERS, questionKey } from '../engine/answers.ts';
import type { EmployeeQuestion, FoundEmployee } from '../../employee/employee-question.ts';

const hana = { employeeId: 'e1', name: 'Hana Manager', email: 'hana@acme.test' };
const byName = { kind: 'FIND_EMPLOYEE', by: 'NAME' } as const;
const byEmail = { kind: 'FIND_EMPLOYEE', by: 'EMAIL' } as const;
const answered = (question: EmployeeQuestion, ...found: FoundEmployee[]) => ({
  ...NO_ANSWERS,
  employees: new Map([[questionKey(question), found]]),
});

describe('finding an employee', () => {
  const wanted = { kind: 'EMPLOYEE', by: 'NAME', wanted: 'hana manager' } as const;

  it('asks', () => {
    expect(transformed(byName, ' Hana  Manager')).toEqual({ asks: wanted });
    expect(transformed(byEmail, 'Hana@Acme.test', 'EMAIL')).toEqual({
      asks: { kind: 'EMPLOYEE', by: 'EMAIL', wanted: 'hana@acme.test' },
    });
  });

  it('takes from a person what it finds by', () => {
    const person = { name: 'Hana Manager', email: null };
    expect(transformed(byName, person, 'EMPLOYEE')).toEqual({ asks: wanted });
    expect(transformed(byEmail, person, 'EMPLOYEE')).toEqual({
      problem: '“Hana Manager” has no email address to find an employee by',
    });
  });

  it('gives the only one who fits', () => {
    const text = 'hana manager';
    expect(transformed(byName, text, 'TEXT', answered(wanted, hana))).toEqual({
      value: hana,
      type: 'EMPLOYEE',
    });
    expect(transformed(byName, text, 'TEXT', answered(wanted))).toEqual({
      problem: '“hana manager” is not an employee in Sora yet',
    });
    expect(transformed(byName, text, 'TEXT', answered(wanted, hana, hana))).toEqual({
      problem: '“hana manager” could be any of 2 employees in Sora',
    });
  });
});
