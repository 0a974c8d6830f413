/** The address of the employees list with these filters; what is not filtered is not in it. */
export function employeesQuery(search: string, flagged: boolean): Record<string, string> {
  return { ...(search && { search }), ...(flagged && { flagged: '1' }) };
}
