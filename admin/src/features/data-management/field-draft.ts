import { type FieldType, hasChoices } from '../../shared/field-types.ts';

export type FieldVisibility = 'EVERYONE' | 'ADMINISTRATORS';

/** An employee field as it is being written; choices stand one a line. */
export interface FieldDraft {
  label: string;
  group: string;
  type: FieldType;
  choices: string;
  required: boolean;
  description: string;
  visibility: FieldVisibility;
}

interface Field {
  label: string;
  group: string;
  type: FieldType;
  choices: readonly string[];
  required: boolean;
  description: string;
  visibility: FieldVisibility;
}

export const emptyDraft = (group: string): FieldDraft => ({
  label: '',
  group,
  type: 'TEXT',
  choices: '',
  required: false,
  description: '',
  visibility: 'EVERYONE',
});

export function draftOf({ choices, ...field }: Field): FieldDraft {
  const { label, group, type, required, description, visibility } = field;
  return {
    label,
    group,
    type,
    choices: choices.join('\n'),
    required,
    description,
    visibility,
  };
}

/** Who sees a new field of this type while no one has decided. */
export function usualVisibility(type: FieldType): FieldVisibility {
  return type === 'MONEY' ? 'ADMINISTRATORS' : 'EVERYONE';
}

/**
 * What is sent: texts trimmed, each choice once, and none for types that have no choices. Who sees the field is
 * only sent when it differs from `before`: what no one has decided still follows what a mapping fills it from.
 */
export function inputOf(draft: FieldDraft, before: FieldVisibility) {
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
    ...(draft.visibility !== before && { visibility: draft.visibility }),
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
