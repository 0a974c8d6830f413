import type { EmployeeField } from './employee-field.ts';

/** The position behind all fields of a group. */
export function nextPosition(fields: readonly EmployeeField[], group: string): number {
  const inGroup = fields.filter((field) => field.group === group);
  return 1 + Math.max(-1, ...inGroup.map(({ position }) => position));
}
