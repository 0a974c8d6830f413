import { type FieldType, hasChoices } from '../../ui/field-types.ts';

/** An employee field as it is being written; choices stand one a line. */
export interface FieldDraft {
  label: string;
  group: string;
  type: FieldType;
  choices: string;
  required: boolean;
  description: string;
}

interface Field {
  label: string;
  group: string;
  type: FieldType;
  choices: readonly string[];
  required: boolean;
  description: string;
}

export const emptyDraft = (group: string): FieldDraft => ({
  label: '',
  group,
  type: 'TEXT',
  choices: '',
  required: false,
  description: '',
});

export function draftOf({ label, group, type, choices, required, description }: Field): FieldDraft {
  return { label, group, type, choices: choices.join('\n'), required, description };
}

/** What is sent: texts trimmed, each choice once, and none for types that have no choices. */
export function inputOf(draft: FieldDraft) {
  const lines = draft.choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    label: draft.label.trim(),
    group: draft.group.trim(),
    choices: hasChoices(draft.type) ? [...new Set(lines)] : [],
    required: draft.required,
    description: draft.description.trim(),
  };
}

/** The keys of a group's fields with one of them moved by a place; undefined where there is no place. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] | undefined {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from === -1 || to < 0 || to >= keys.length) return undefined;
  const others = keys.filter((each) => each !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
}
