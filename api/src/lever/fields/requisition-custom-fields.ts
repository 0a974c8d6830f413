import type { FieldType, FieldValue } from '../../domain/values/field-value.ts';
import type { RequisitionField } from '../wire/job.ts';
import type { CandidateParts, FoundField, Untyped } from './candidate-parts.ts';
import { inferred } from './inferred-value.ts';
import { dayOf, numberOf, textOf } from './read-value.ts';
import { REQUISITION_FIELDS } from './requisition-fields.ts';

type Definition = Pick<RequisitionField, 'id' | 'text' | 'type'> & Partial<RequisitionField>;

const DEFAULT_KEYS = new Set(REQUISITION_FIELDS.map((field) => field.key));

/**
 * The custom fields of the requisition, typed and named by their definitions; without these, by their values
 * and ids. An object gives a field for each of its parts.
 */
export function requisitionCustomFields(parts: CandidateParts): readonly FoundField[] {
  const definitions = new Map(parts.requisitionFields.map((field) => [field.id, field]));
  return Object.entries(parts.requisition?.customFields ?? {}).flatMap(([id, value]) => {
    const definition: Definition = definitions.get(id) ?? { id, text: null, type: null };
    const subvalues = isObject(value) ? value : blankParts(definition, value);
    if (!subvalues) return customField(id, definition.text ?? id, definition, value);
    return Object.entries(subvalues).map(([subId, subValue]) => {
      const sub = definition.subfields?.find((subfield) => subfield.id === subId);
      const label = `${definition.text ?? id}: ${sub?.text ?? subId}`;
      const part = sub ?? { id: subId, text: null, type: null };
      return customField(`${id}.${subId}`, label, part, subValue);
    });
  });
}

function customField(id: string, label: string, definition: Definition, wire: unknown): FoundField {
  // A definition may have an id that one of our own names took.
  const key = DEFAULT_KEYS.has(`requisition.${id}`)
    ? `requisition.custom_${id}`
    : `requisition.${id}`;
  const description = 'Custom requisition field.';
  return {
    key,
    label,
    group: 'REQUISITION',
    custom: true,
    description,
    ...typed(definition, wire),
  };
}

function typed(
  { id, type, text, options }: Definition,
  wire: unknown,
): { type: FieldType; value: FieldValue | null } | Untyped {
  switch (type) {
    case 'text':
      return { type: 'TEXT', value: textOf(wire) };
    case 'number':
      return { type: 'NUMBER', value: numberOf(wire) };
    case 'date':
      return { type: 'DATE', value: dayOf(wire) };
    case 'dropdown':
      return {
        type: 'CHOICE',
        value: options?.find((option) => option.id === wire)?.text ?? textOf(wire),
      };
    case null:
    default:
      return inferred(wire, `${text ?? ''} ${id}`);
  }
}

/** An object that was left blank has the parts that its definition names. */
function blankParts({ subfields }: Definition, value: unknown): Record<string, unknown> | null {
  if (value !== null || !subfields?.length) return null;
  return Object.fromEntries(subfields.map(({ id }) => [id, null]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
