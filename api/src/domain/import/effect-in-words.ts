import { displayName } from '../employee/display-name.ts';
import type { EmployeeField } from '../employee/employee-field.ts';
import type { PlannedChange } from '../employee/plan-changes.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import { dayInWords } from '../values/calendar-day.ts';
import type { Match } from './decide-match.ts';
import type { Import } from './import.ts';
import { namesApart, type NamedApart } from './names-apart.ts';
import { inSentence } from '../values/in-sentence.ts';
import { shorten } from '../values/shorten.ts';

type Named = Parameters<typeof displayName>[0];
type Choice = Pick<Extract<Match<NamedApart>, { kind: 'CHOICE' }>, 'because' | 'employees'>;

/** More changes than these are only counted. */
const MOST_TOLD = 3;
const LONGEST_VALUE = 60;

export function creationInWords(name: string): string {
  return `Would create ${inSentence(name)}.`;
}

/** "Would update Ana Lima: start date 3 May 2026 to 10 May 2026, team filled with Platform; job title stays as edited by Hana Novak." */
export function updateInWords(employee: Named, changes: readonly PlannedChange[]): string {
  const name = inSentence(displayName(employee));
  const made = changes.filter(({ kind }) => kind !== 'KEEP_PINNED');
  const kept = changes.filter(({ kind }) => kind === 'KEEP_PINNED');
  const stays = kept.length > 0 ? keptInWords(kept) : null;
  if (made.length === 0) {
    return `Nothing would change: ${stays ?? `${name} already has these values`}.`;
  }
  const told = listInWords(made.map(changeInWords), 'change');
  return `Would update ${name}: ${told}${stays ? `; ${stays}` : ''}.`;
}

export function choiceInWords(
  choice: Choice,
  fields: readonly EmployeeField[],
  about: Pick<AboutProvider, 'label'>,
): string {
  return `Would need a choice: ${maybeSamePerson(choice, fields, about)}`;
}

/** "A newer hire of the same person, of 3 September 2026, counts." */
export function newerHireInWords({ happenedAt }: Pick<Import, 'happenedAt'>): string {
  const day = happenedAt && dayInWords(happenedAt.toISOString().slice(0, 10));
  return `The same person was hired again${day ? ` on ${day}` : ''}, and the newer hire is used.`;
}

/** "Ana Lima has the same email address, and may be the same person." */
export function maybeSamePerson(
  { because, employees }: Choice,
  fields: readonly EmployeeField[],
  { label }: Pick<AboutProvider, 'label'>,
): string {
  const names = namesApart(employees, fields);
  if (because === 'MERGED') {
    return `${label} merged the contacts of ${listInWords(names, 'employee')}: the candidate is one of them.`;
  }
  return names.length === 1
    ? `${names[0]} has the same email address, and may be the same person.`
    : `${listInWords(names, 'employee')} have the same email address, and may be the same person.`;
}

function changeInWords({ kind, employeeField, beforeText, afterText }: PlannedChange): string {
  const label = labelInSentence(employeeField.label);
  return kind === 'FILL'
    ? `${label} filled with ${shortened(afterText)}`
    : `${label} ${shortened(beforeText ?? '')} to ${shortened(afterText)}`;
}

function keptInWords(kept: readonly PlannedChange[]): string {
  const people = new Set(kept.map(({ pinnedBy }) => pinnedBy));
  const [only = null] = people;
  const by = people.size === 1 && only !== null ? `edited by ${only}` : 'edited manually';
  const labels = kept.map(({ employeeField }) => labelInSentence(employeeField.label));
  return `${listInWords(labels, 'field')} ${kept.length === 1 ? 'stays' : 'stay'} as ${by}`;
}

/** "a, b, c and 4 more fields". */
function listInWords(parts: readonly string[], noun: string): string {
  const left = parts.length - MOST_TOLD;
  if (left > 1) return `${parts.slice(0, MOST_TOLD).join(', ')} and ${left} more ${noun}s`;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** "Start date" is "start date" within a sentence; "IBAN" stays. */
export function labelInSentence(label: string): string {
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

function shortened(text: string): string {
  const line = text.split(/\s+/).join(' ');
  return inSentence(shorten(line, LONGEST_VALUE));
}
