import type { FieldType } from '../../shared/field-types.ts';

export interface MoneyDraft {
  amount: string;
  currency: string;
  interval: string;
}

export interface PersonDraft {
  employeeId: string;
  name: string;
}

/** A value as it is being typed. Empty texts, lists and null stand for no value. */
export type ValueDraft = string | readonly string[] | MoneyDraft | PersonDraft | null;

const NO_MONEY: MoneyDraft = { amount: '', currency: '', interval: 'YEAR' };

/** What an input starts with. `data` is the value as the API gives it. */
export function draftOf(type: FieldType, data: unknown): ValueDraft {
  switch (type) {
    case 'MONEY':
      return { ...NO_MONEY, ...(data as MoneyDraft | null) };
    case 'CHOICES':
      return Array.isArray(data) ? data.map(String) : [];
    case 'YES_NO':
      return data === null || data === undefined ? '' : data ? 'yes' : 'no';
    case 'EMPLOYEE':
      return isPerson(data) ? { employeeId: data.employeeId, name: data.name } : null;
    default:
      return typeof data === 'string' || typeof data === 'number' ? String(data) : '';
  }
}

/** What is sent: null for no value. A number that is none goes as it was typed, for the API to refuse. */
export function dataOf(type: FieldType, draft: ValueDraft): unknown {
  if (draft === null) return null;
  if (typeof draft !== 'string') {
    if (isList(draft)) return draft.length > 0 ? draft : null;
    if ('employeeId' in draft) return { employeeId: draft.employeeId };
    const amount = draft.amount.trim();
    const currency = draft.currency.trim().toUpperCase();
    return amount === '' && currency === '' ? null : { ...draft, amount, currency };
  }
  const text = draft.trim();
  if (text === '') return null;
  if (type === 'YES_NO') return text === 'yes';
  if (type === 'NUMBER') return Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}

export interface EditableValue {
  field: { key: string; type: FieldType };
  data: unknown;
}

/** The values that differ from what is there, as they are sent. */
export function changedValues(
  values: readonly EditableValue[],
  drafts: ReadonlyMap<string, ValueDraft>,
): { field: string; data: unknown }[] {
  return values.flatMap(({ field: { key, type }, data }) => {
    const draft = drafts.get(key);
    if (draft === undefined) return [];
    const before = dataOf(type, draftOf(type, data));
    const after = dataOf(type, draft);
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field: key, data: after }];
  });
}

function isList(draft: ValueDraft): draft is readonly string[] {
  return Array.isArray(draft);
}

function isPerson(data: unknown): data is PersonDraft {
  return typeof data === 'object' && data !== null && 'employeeId' in data && 'name' in data;
}
