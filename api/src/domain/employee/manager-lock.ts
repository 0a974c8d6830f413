/**
 * The name of the lock under which it is decided who an organization's managers are. It comes before the lock of any
 * employee's row.
 */
export function managerLock(organizationId: string): string {
  return `managers of ${organizationId}`;
}
