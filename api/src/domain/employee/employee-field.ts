import type { FieldType } from '../values/field-value.ts';

/** Who sees a field's values: everyone in the organization, or its administrators only. */
export type FieldVisibility = 'EVERYONE' | 'ADMINISTRATORS';

/** One piece of an employee. */
export interface EmployeeField {
  /** Stable; mapping rules name fields by it. */
  readonly key: string;
  readonly label: string;
  /** The heading it stands under on the profile. */
  readonly group: string;
  readonly type: FieldType;
  /** An employee without it is flagged, never refused. */
  readonly required: boolean;
  readonly description: string;
  /** Whether the organization defined it; its values are among an employee's customValues. */
  readonly custom: boolean;
  /** What a CHOICE or CHOICES can be; with none of them, anything. Empty for other types. */
  readonly choices: readonly string[];
  /** Among the fields of its group; built-in and custom fields count alike. */
  readonly position: number;
  /** An archived field keeps its values and rules, and is shown nowhere but in Data management. */
  readonly archivedAt: Date | null;
  /** As an administrator, or a published mapping, decided. Null: by its type; see `visibilityOf`. */
  readonly decidedVisibility: FieldVisibility | null;
}

/** Amounts of money are mostly pay, so that they are for administrators until one of them says otherwise. */
export function visibilityOf({
  type,
  decidedVisibility,
}: Pick<EmployeeField, 'type' | 'decidedVisibility'>): FieldVisibility {
  return decidedVisibility ?? (type === 'MONEY' ? 'ADMINISTRATORS' : 'EVERYONE');
}

/** The fields on every profile, before an organization changed anything about them. */
export const BUILT_IN_EMPLOYEE_FIELDS: readonly EmployeeField[] = numbered([
  field('Personal', 'firstName', 'First name', 'TEXT', 'As on official documents.', true),
  field('Personal', 'lastName', 'Last name', 'TEXT', 'With particles and suffixes.', true),
  field('Personal', 'preferredName', 'Preferred name', 'TEXT', 'What colleagues call this person.'),
  field('Personal', 'workEmail', 'Email', 'EMAIL', 'Work email address.'),
  field('Personal', 'personalEmail', 'Personal email', 'EMAIL', 'Used before the first day.', true),
  field('Personal', 'phone', 'Phone', 'PHONE', 'With the country code where known.'),
  field('Job', 'jobTitle', 'Job title', 'TEXT', 'Title they were hired for.'),
  field('Job', 'department', 'Department', 'TEXT', 'Department in the company.'),
  field('Job', 'team', 'Team', 'TEXT', 'Team within the department.'),
  field('Job', 'location', 'Location', 'TEXT', 'Office, or where they work from.'),
  field('Job', 'employmentType', 'Employment type', 'TEXT', 'For example full-time.'),
  field('Job', 'startsOn', 'Start date', 'DATE', 'First day of work.'),
  field('Job', 'manager', 'Manager', 'EMPLOYEE', 'Who they report to.'),
  field('Job', 'timeZone', 'Time zone', 'TIME_ZONE', 'Used to schedule their tasks.'),
  field('Compensation', 'salary', 'Salary', 'MONEY', 'Base pay, with currency and interval.'),
]);

function field(
  group: string,
  key: string,
  label: string,
  type: FieldType,
  description: string,
  required = false,
): Omit<EmployeeField, 'position'> {
  const plain = { custom: false, choices: [], archivedAt: null, decidedVisibility: null };
  return { key, label, group, type, required, description, ...plain };
}

function numbered(fields: readonly Omit<EmployeeField, 'position'>[]): readonly EmployeeField[] {
  return fields.map((one) => ({
    ...one,
    position: fields.filter(({ group }) => group === one.group).indexOf(one),
  }));
}
