/** Preferred or first name and last name; the e-mail address, or words, when there is no name. */
export function displayName(employee: {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly preferredName: string | null;
  readonly workEmail: string | null;
  readonly personalEmail: string | null;
}): string {
  const name = [employee.preferredName ?? employee.firstName, employee.lastName]
    .filter((part) => part)
    .join(' ');
  return name || employee.workEmail || employee.personalEmail || 'Employee without a name';
}
