import type { Employee } from './employee.ts';

/** What a name is made of. No one can be shown without them, so they are for everyone in the organization. */
export const NAME_COLUMNS = [
  'firstName',
  'lastName',
  'preferredName',
] as const satisfies readonly (keyof Employee)[];

type NameParts = Readonly<Record<(typeof NAME_COLUMNS)[number], string | null>>;

/** Preferred or first name and last name; words when there is no name. Everyone in the organization may see it. */
export function displayName(employee: NameParts): string {
  return nameOf(employee) ?? 'Employee without a name';
}

/** Preferred or first name and last name; null when there is none. */
export function nameOf({ preferredName, firstName, lastName }: NameParts): string | null {
  return [preferredName ?? firstName, lastName].filter((part) => part).join(' ') || null;
}
