import type { Pool } from 'pg';

import { BUILT_IN_EMPLOYEE_FIELDS } from '../domain/employee/employee-field.ts';

/** Whether an employee is missing a required value, as SQL with parameters from `$next` on. */
export interface LacksRequired {
  readonly condition: string;
  readonly values: readonly unknown[];
}

interface Requirement {
  readonly key: string;
  readonly custom: boolean;
  readonly required: boolean;
}

/** What the organization requires: built-in fields unless it said otherwise, and its own. One cheap statement. */
export async function lacksRequired(
  pool: Pool,
  organizationId: string,
  next: number,
): Promise<LacksRequired> {
  const { rows } = await pool.query<Requirement>({
    name: 'required-fields',
    text: `select key, custom, required from employee_field
      where organization_id = $1 and archived_at is null and (required or not custom)`,
    values: [organizationId],
  });
  const said = new Map(rows.map((row) => [row.key, row.required]));
  const columns = BUILT_IN_EMPLOYEE_FIELDS.filter(
    (field) => said.get(field.key) ?? field.required,
  ).map(({ key }) => `${columnOf(key)} is null`);
  const keys = rows.filter(({ custom }) => custom).map(({ key }) => key);
  // An empty value has no key there.
  const own = keys.length > 0 ? [`not custom_values ?& $${next}::text[]`] : [];
  return {
    condition: `(${[...columns, ...own].join(' or ') || 'false'})`,
    values: keys.length > 0 ? [keys] : [],
  };
}

/** Of a built-in field. */
export function columnOf(key: string): string {
  if (key === 'manager') return 'manager_id';
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
