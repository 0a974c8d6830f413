import type { FieldType } from '../values/field-value.ts';
import { refuse, type Refusal } from '../base/failure.ts';
import type { EmployeeField, FieldVisibility } from './employee-field.ts';
import { cleanText } from '../values/clean-text.ts';
import { oneLine as inOneLine } from '../values/one-line.ts';

export type EmployeeFieldInputName =
  | 'LABEL'
  | 'GROUP'
  | 'TYPE'
  | 'CHOICES'
  | 'DESCRIPTION'
  | 'KEYS';
export type EmployeeFieldInvalid = Refusal<
  'EMPLOYEE_FIELD_INVALID',
  { input: EmployeeFieldInputName }
>;
export type EmployeeFieldNotFound = Refusal<'EMPLOYEE_FIELD_NOT_FOUND'>;
export type TooManyEmployeeFields = Refusal<'TOO_MANY_EMPLOYEE_FIELDS'>;
export type EmployeeFieldBuiltIn = Refusal<'EMPLOYEE_FIELD_BUILT_IN'>;

/** What a person says about a field. */
export interface EmployeeFieldInput {
  readonly label: string;
  readonly group: string;
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly description: string;
  /** Absent: it stays as it is, for a new field by its type. */
  readonly visibility?: FieldVisibility | null;
}

const LABEL_LENGTH = 60;
const DESCRIPTION_LENGTH = 500;
const CHOICES_AT_MOST = 200;
const CHOICE_LENGTH = 200;

/**
 * The input tidied, or what is wrong with it. A group that exists keeps its spelling. `others`: all other fields
 * of the organization, archived ones too, since a label must not come twice when one of them is restored.
 */
export function checkFieldInput(
  input: EmployeeFieldInput,
  type: FieldType,
  others: readonly EmployeeField[],
): Omit<EmployeeFieldInput, 'visibility'> | EmployeeFieldInvalid {
  const label = oneLine(input.label);
  if (label.length === 0 || label.length > LABEL_LENGTH) {
    return invalid('LABEL', `Enter a name of 1 to ${LABEL_LENGTH} characters.`);
  }
  const same = others.find((field) => isSameText(field.label, label));
  if (same) {
    const which = same.archivedAt ? 'An archived field' : 'Another field';
    return invalid('LABEL', `${which} is called ${same.label}. Choose another name.`);
  }
  const group = oneLine(input.group);
  if (group.length === 0 || group.length > LABEL_LENGTH) {
    return invalid('GROUP', `Enter a group name of 1 to ${LABEL_LENGTH} characters.`);
  }
  const description = cleanText(input.description).trim();
  if (description.length > DESCRIPTION_LENGTH) {
    return invalid('DESCRIPTION', `Enter a description of up to ${DESCRIPTION_LENGTH} characters.`);
  }
  const choices = input.choices.map(oneLine);
  const wrong = wrongChoices(choices, type);
  if (wrong) return invalid('CHOICES', wrong);
  return {
    label,
    group: others.find((field) => isSameText(field.group, group))?.group ?? group,
    choices,
    required: input.required,
    description,
  };
}

/** Null when they suit the type. */
function wrongChoices(choices: readonly string[], type: FieldType): string | null {
  if (type !== 'CHOICE' && type !== 'CHOICES') {
    return choices.length > 0 ? 'Only choice fields have choices.' : null;
  }
  if (choices.length === 0) return 'Enter at least one choice.';
  if (choices.length > CHOICES_AT_MOST) return `Enter up to ${CHOICES_AT_MOST} choices.`;
  if (choices.some((choice) => choice.length === 0 || choice.length > CHOICE_LENGTH)) {
    return `Enter choices of 1 to ${CHOICE_LENGTH} characters.`;
  }
  const seen = new Set<string>();
  for (const choice of choices) {
    if (seen.has(choice.toLowerCase())) return `The choice ${choice} is listed twice.`;
    seen.add(choice.toLowerCase());
  }
  return null;
}

export function invalid(input: EmployeeFieldInputName, message: string): EmployeeFieldInvalid {
  return refuse('EMPLOYEE_FIELD_INVALID', message, { input });
}

export function fieldNotFound(): EmployeeFieldNotFound {
  return refuse(
    'EMPLOYEE_FIELD_NOT_FOUND',
    'Your organization has no employee field with this key.',
  );
}

function isSameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function oneLine(text: string): string {
  return inOneLine(cleanText(text));
}
