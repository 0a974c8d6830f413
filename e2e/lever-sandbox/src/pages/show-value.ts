import type { FormField, OfferField, Ms } from '../model/lever.ts';

/** A moment to the minute, in UTC so that pages read the same everywhere. */
export function showTime(at: Ms | null | undefined): string {
  return at === null || at === undefined
    ? '—'
    : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A calendar day that Lever keeps as midnight UTC. */
export function showDay(at: Ms): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** An offer field for people: days as days. Lever does not say a field's type, so big numbers count as times. */
export function showOfferValue(
  field: OfferField,
  nameOf: (id: string) => string | undefined,
): string {
  if (field.value === null || field.value === '') return '—';
  if (typeof field.value === 'number') {
    return field.value >= 1e11 ? showDay(field.value) : field.value.toLocaleString('en-US');
  }
  return nameOf(field.value) ?? field.value;
}

/** A form field for people. */
export function showFormValue(field: FormField): string {
  const { value } = field;
  if (value === null || value === '') return '—';
  if (field.type === 'date' && typeof value === 'number') return showDay(value);
  if (field.type === 'currency' && typeof value === 'number') {
    return `${value.toLocaleString('en-US')} ${field.currency ?? ''}`;
  }
  if (Array.isArray(value)) {
    return value
      .map((one) => (typeof one === 'object' ? Object.values(one).filter(Boolean).join(': ') : one))
      .join(', ');
  }
  if (typeof value === 'object') {
    const { name } = value;
    return typeof name === 'string' ? name : JSON.stringify(value);
  }
  return String(value);
}
