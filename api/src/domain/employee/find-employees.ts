import { raw, type EntityManager, type FilterQuery } from '@mikro-orm/core';

import { displayName, NAME_COLUMNS } from './display-name.ts';
import {
  employeeQuestionKey,
  type EmployeeQuestion,
  type FoundEmployee,
} from './employee-question.ts';
import { Employee } from './employee.ts';

const COLUMNS = [...NAME_COLUMNS, 'workEmail', 'personalEmail'] as const;
type Sought = Pick<Employee, 'id' | (typeof COLUMNS)[number]>;

/**
 * Everyone whom the questions fit, by `employeeQuestionKey`: by the address at work or the personal one, or by the whole
 * name, preferred or not. Letter case and white space do not matter. One statement for each kind of question.
 */
export async function findEmployees(
  em: EntityManager,
  questions: readonly EmployeeQuestion[],
): Promise<ReadonlyMap<string, readonly FoundEmployee[]>> {
  const byEmail = questions.filter(({ by }) => by === 'EMAIL');
  const byName = questions.filter(({ by }) => by === 'NAME');
  const withEmail = await find(em, byEmail, hasEmail);
  const withName = await find(em, byName, hasName);
  return new Map([...answers(byEmail, withEmail, emailsOf), ...answers(byName, withName, namesOf)]);
}

async function find(
  em: EntityManager,
  questions: readonly EmployeeQuestion[],
  condition: (wanted: string[]) => FilterQuery<Employee>,
): Promise<readonly Sought[]> {
  if (questions.length === 0) return [];
  const wanted = new Set(questions.map((question) => comparable(question.wanted)));
  return em.find(Employee, condition([...wanted]), {
    fields: ['id', ...COLUMNS],
    orderBy: { id: 'asc' },
    disableIdentityMap: true,
  });
}

/** Addresses are kept in lower case, so that an index finds them. */
function hasEmail(wanted: string[]): FilterQuery<Employee> {
  return { $or: [{ workEmail: { $in: wanted } }, { personalEmail: { $in: wanted } }] };
}

function hasName(wanted: string[]): FilterQuery<Employee> {
  const beginnings = wanted.map((name) => [...name].slice(0, INDEXED).join(''));
  return {
    $or: [
      { [raw(wholeName('first_name'))]: { $in: beginnings } },
      { [raw(wholeName('preferred_name'))]: { $in: beginnings } },
    ],
  };
}

/** So many characters of a whole name are in the index, which holds no longer ones. */
const INDEXED = 200;

/** The SQL of what `comparable` makes of the beginning of a whole name; an index has just this expression. */
function wholeName(givenName: string): (alias: string) => string {
  return (alias) =>
    `left(btrim(regexp_replace(lower(normalize(coalesce(${alias}.${givenName}, '') || ' ' || coalesce(${alias}.last_name, ''))), '\\s+', ' ', 'g')), ${INDEXED})`;
}

function answers(
  questions: readonly EmployeeQuestion[],
  employees: readonly Sought[],
  textsOf: (employee: Sought) => readonly string[],
): readonly (readonly [string, readonly FoundEmployee[]])[] {
  return questions.map((question) => {
    const wanted = comparable(question.wanted);
    const fitting = employees.filter((employee) => textsOf(employee).includes(wanted));
    return [employeeQuestionKey(question), fitting.map(found)];
  });
}

function found(employee: Sought): FoundEmployee {
  return { employeeId: employee.id, name: displayName(employee), email: employee.workEmail };
}

function emailsOf({ workEmail, personalEmail }: Sought): readonly string[] {
  return [workEmail, personalEmail].flatMap((text) => (text ? [comparable(text)] : []));
}

/** A last name alone is a whole name only for those who have no other. */
function namesOf({ firstName, preferredName, lastName }: Sought): readonly string[] {
  const given = [firstName, preferredName].filter((name) => name);
  return (given.length > 0 ? given : ['']).map((name) => comparable(`${name} ${lastName ?? ''}`));
}

function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
