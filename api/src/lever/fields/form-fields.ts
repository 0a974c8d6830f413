import type { FieldType, FieldValue } from '../../domain/values/field-value.ts';
import type { Form, FormField } from '../wire/form.ts';
import type { FoundField, Untyped } from './candidate-parts.ts';
import { inferred } from './inferred-value.ts';
import { dayOf, numberOf, sumOf, textOf, yesNoOf } from './read-value.ts';

interface TypedValue {
  readonly type: FieldType;
  readonly value: FieldValue | null;
}

/** Answers on equal opportunity are given for statistics only and belong to no one's file. */
const ABOUT_EQUAL_OPPORTUNITY =
  /\b(?:eeoc?|equal (?:employment )?opportunity|diversity|demographics?)\b/i;

/**
 * The answers in a form as custom fields. Their keys are the ids of template and question, which are the same
 * for every candidate and stay when a question is reworded.
 */
export function formFields(
  group: 'APPLICATION' | 'REFERRAL' | 'FORM',
  form: Form,
  fields: readonly FormField[],
): readonly FoundField[] {
  if (ABOUT_EQUAL_OPPORTUNITY.test(form.text ?? '')) return [];
  const template = form.baseTemplateId ?? form.id ?? 'form';
  return fields.flatMap((field) => {
    const label = field.text ?? field.id;
    if (!label || ABOUT_EQUAL_OPPORTUNITY.test(label)) return [];
    return [
      {
        key: `${group.toLowerCase()}.${template}.${field.id ?? label.toLowerCase()}`,
        label,
        group,
        custom: true,
        description:
          field.description ?? `A question in the form “${form.text ?? 'without a name'}”.`,
        ...typedAnswer(field),
      },
    ];
  });
}

function typedAnswer({ type, text, value, currency }: FormField): TypedValue | Untyped {
  switch (type) {
    case 'text':
    case 'university':
    case 'score-system':
      return { type: 'TEXT', value: textOf(value) };
    case 'textarea':
    case 'code':
    case 'note':
      return { type: 'LONG_TEXT', value: textOf(value) };
    case 'dropdown':
    case 'multiple-choice':
      return { type: 'CHOICE', value: textOf(value) };
    case 'multiple-select':
      return { type: 'CHOICES', value: textsOf(value) };
    case 'yes-no':
      return { type: 'YES_NO', value: yesNoOf(value) };
    case 'date':
      return { type: 'DATE', value: dayOf(value) };
    case 'currency':
      return currency
        ? { type: 'MONEY', value: sumOf(value, currency) }
        : { type: 'NUMBER', value: numberOf(value) };
    case 'score':
      return typeof numberOf(value) === 'string'
        ? { type: 'TEXT', value: textOf(value) }
        : { type: 'NUMBER', value: numberOf(value) };
    case 'scorecard':
      return { type: 'LONG_TEXT', value: scorecard(value) };
    case 'file-upload':
      return { type: 'FILE', value: textOf(parts(value)['name']) };
    case null:
    default:
      return inferred(value, text ?? '');
  }
}

/** What an object answer is made of. */
function parts(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textsOf(value: unknown): readonly string[] | null {
  const texts = (Array.isArray(value) ? value : [value])
    .map(textOf)
    .filter((text) => text !== null);
  return texts.length > 0 ? texts : null;
}

/** One line for each skill: its name, its score, the comment. */
function scorecard(value: unknown): string | null {
  const lines = (Array.isArray(value) ? value : []).map((entry: unknown) => {
    const { text, score, comment } = parts(entry);
    return [text, score, comment].map(textOf).filter(Boolean).join(' – ');
  });
  return lines.filter(Boolean).join('\n') || null;
}
