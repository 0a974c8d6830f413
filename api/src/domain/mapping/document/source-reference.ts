import { SOURCE_FIELD_GROUPS, type SourceField } from '../../candidate/candidate.ts';
import { isObject, object, oneOf, orNull, text, type Read } from './document-reader.ts';

/** How a document names a source field whose key holds ids of one account, which say nothing in another. */
export interface SourceReference {
  readonly group: SourceField['group'];
  readonly label: string;
  /** Tells apart what has the same group and label; null when there is no need to. */
  readonly description: string | null;
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** The keys of these are made of the ids of a template and a question. */
const WITH_IDS: ReadonlySet<SourceField['group']> = new Set(['APPLICATION', 'REFERRAL', 'FORM']);

/** A key as a document has it: itself, or a reference instead when it holds ids. */
export function printedSource(
  key: string,
  sourceFields: readonly SourceField[],
): string | Partial<SourceReference> {
  const field = sourceFields.find((one) => one.key === key);
  if (!field || !holdsIds(field)) return key;
  const { group, label, description } = field;
  const plain = { group, label };
  if (referredTo({ ...plain, description: null }, sourceFields).length === 1) return plain;
  const detailed = { group, label, description };
  return referredTo(detailed, sourceFields).length === 1 ? detailed : key;
}

/** Every source field that a reference may mean. */
export function referredTo(
  { group, label, description }: SourceReference,
  sourceFields: readonly SourceField[],
): readonly SourceField[] {
  return sourceFields.filter(
    (field) =>
      holdsIds(field) &&
      field.group === group &&
      field.label === label &&
      (description === null || field.description === description),
  );
}

const reference = object({
  group: oneOf(...SOURCE_FIELD_GROUPS),
  label: text,
  description: orNull(text),
});

export const readSource: Read<string | SourceReference> = (value, path, tell) =>
  isObject(value) ? reference(value, path, tell) : text(value, path, tell);

function holdsIds({ custom, group, key }: SourceField): boolean {
  return custom && (WITH_IDS.has(group) || UUID.test(key));
}
