import { displayName } from '../employee/display-name.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import type { MappedValue } from '../employee/mapped-value.ts';
import type { Entered } from '../workflow/enroll.ts';
import { isPerson } from '../values/value-kind.ts';
import { inSentence } from '../values/in-sentence.ts';
import type { Match } from './decide-match.ts';
import { mappingInWords } from './mapping-for.ts';

type Named = Parameters<typeof displayName>[0];

/** How many values the rules gave, for the story of an import. */
export function mappedInWords(values: readonly MappedValue[]): string {
  const problems = values.filter((value) => value.problem !== null).length;
  const filled = values.filter((value) => value.value !== null).length;
  return (
    (filled === 1 ? '1 field has a value' : `${filled} fields have a value`) +
    (problems ? `, ${problems} could not be used.` : '.')
  );
}

/** Why this employee, for the story of an import. */
export function matchInWords(
  match: Match<Named>,
  { employee, created, by }: { employee: Named; created: boolean; by: string | undefined },
): string {
  const chosen = match.kind !== 'CHOICE' && match.because === 'CHOSEN';
  if (created) {
    return chosen
      ? `A new employee, as ${by} decided.`
      : 'No existing employee has this contact or email address.';
  }
  return chosen && match.kind === 'UPDATE'
    ? `${inSentence(displayName(employee))}, as ${by} decided.`
    : `Found ${inSentence(displayName(employee))}, imported from this contact before.`;
}

/**
 * What was done to an employee, for the story of an import. Everybody may read a story, so it names fields and no
 * values, of which some are pay.
 */
export function savingInWords(saved: {
  employee: Named;
  created: boolean;
  changes: readonly PlannedChange[];
  fields: readonly EmployeeField[];
  values: readonly MappedValue[];
  mappingVersion: number;
}): string {
  const { changes, created } = saved;
  const name = displayName(saved.employee);
  const done = changes.some(({ kind }) => kind !== 'KEEP_PINNED')
    ? 'Updated'
    : 'Nothing to change for';
  return [
    `${created ? 'Created' : done} ${name} with ${mappingInWords(saved.mappingVersion)}.`,
    said('Filled', changes, 'FILL'),
    said('Replaced', changes, 'REPLACE'),
    said('Manual edits kept', changes, 'KEEP_PINNED'),
    ...notFound(saved),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** Which workflows the employee entered, for the story of an import. */
export function enteredInWords({ entered, already, withdrawn }: Entered): string {
  if (entered.length + already.length + withdrawn.length === 0) {
    return 'No workflow listens for this event any more.';
  }
  return [
    entered.length > 0 && `Entered ${entered.join(', ')}.`,
    already.length > 0 && `Already in ${already.join(', ')}: not added again.`,
    ...withdrawn.map(
      ({ workflow, by }) =>
        `Not entered again: ${inSentence(by)} withdrew this employee from ${workflow} after this hire.`,
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

function said(
  what: string,
  changes: readonly PlannedChange[],
  kind: PlannedChange['kind'],
): string | null {
  const fields = changes
    .filter((change) => change.kind === kind)
    .map(({ employeeField, pinnedBy }) =>
      pinnedBy ? `${employeeField.label} (${pinnedBy})` : employeeField.label,
    );
  return fields.length > 0 ? `${what}: ${fields.join(', ')}.` : null;
}

/** People whom the provider names, and who are not in Sora. */
function notFound({
  fields,
  values,
}: {
  fields: readonly EmployeeField[];
  values: readonly MappedValue[];
}): readonly string[] {
  const mapped = new Map(values.map(({ employeeField, value }) => [employeeField, value]));
  return fields.flatMap(({ key, label, type }) => {
    const value = mapped.get(key) ?? null;
    if (type !== 'EMPLOYEE' || value === null || !isPerson(value) || value.employeeId) return [];
    return [
      `${inSentence(value.name)} is not an employee in Sora yet, so ${label} stays unchanged.`,
    ];
  });
}
