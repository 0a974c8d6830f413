import { displayName } from '../employee/display-name.ts';
import { visibilityOf, type EmployeeField } from '../employee/employee-field.ts';
import type { Employee } from '../employee/employee.ts';
import { dayInWords } from '../values/calendar-day.ts';
import { inSentence } from '../values/in-sentence.ts';

export type NamedApart = Pick<
  Employee,
  | 'firstName'
  | 'lastName'
  | 'preferredName'
  | 'startsOn'
  | 'jobTitle'
  | 'workEmail'
  | 'personalEmail'
>;

/**
 * What employees are called, each with what tells those of the same name apart: "Ana Lima (starts 3 May 2026,
 * Engineer, ana@example.com)". Everybody may read it, so it says only what everyone may see.
 */
export function namesApart(
  employees: readonly NamedApart[],
  fields: readonly EmployeeField[],
): readonly string[] {
  const names = employees.map(displayName);
  const open = new Set(
    fields.filter((field) => visibilityOf(field) === 'EVERYONE').map(({ key }) => key),
  );
  return employees.map((employee, index) => {
    const name = names[index] ?? '';
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    const about = isAlone ? [] : detailsOf(employee, open).map(inSentence);
    return about.length > 0 ? `${inSentence(name)} (${about.join(', ')})` : inSentence(name);
  });
}

function detailsOf(employee: NamedApart, open: ReadonlySet<string>): readonly string[] {
  const seen = (key: 'startsOn' | 'jobTitle' | 'workEmail' | 'personalEmail') =>
    open.has(key) ? employee[key] : null;
  const startsOn = seen('startsOn');
  return [
    startsOn && `starts ${dayInWords(startsOn) ?? startsOn}`,
    seen('jobTitle'),
    seen('workEmail') ?? seen('personalEmail'),
  ].filter((detail) => typeof detail === 'string' && detail !== '') as string[];
}
