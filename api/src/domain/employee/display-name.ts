import type { Employee } from './employee.ts';

/** What a name is made of. */
export const NAME_COLUMNS = [
  'firstName',
  'lastName',
  'preferredName',
  'workEmail',
  'personalEmail',
] as const satisfies readonly (keyof Employee)[];

/** Preferred or first name and last name; the email address, or words, when there is no name. */
export function displayName(
  employee: Readonly<Record<(typeof NAME_COLUMNS)[number], string | null>>,
): string {
  const name = [employee.preferredName ?? employee.firstName, employee.lastName]
    .filter((part) => part)
    .join(' ');
  return name || employee.workEmail || employee.personalEmail || 'Employee without a name';
}
