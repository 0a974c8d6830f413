import { cleanJson } from '../../values/clean-text.ts';
import { FIELD_TYPES } from '../../values/field-value.ts';
import {
  isObject,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  yesNo,
  type ReadParts,
} from './document-reader.ts';
import { readSource } from './source-reference.ts';
import { readTransform } from './transform-document.ts';

export const DOCUMENT_FORMAT = 'sora-field-mapping';
export const DOCUMENT_VERSION = 1;
/** Of UTF-8. */
const MOST_BYTES = 256 * 1024;

/** Why a document cannot be imported. */
export interface DocumentProblem {
  /** Where in the document, e.g. `$.rules[3].transforms[0].splitName.part`. */
  readonly path: string;
  /** The key of the employee field whose rule it is; null when it is none's. */
  readonly employeeField: string | null;
  readonly message: string;
}

const employeeField = {
  key: text,
  label: text,
  group: text,
  type: oneOf(...FIELD_TYPES),
  choices: optional(list(text), []),
  required: optional(yesNo, false),
  description: optional(text, ''),
};
const rule = {
  employeeField: text,
  from: list(readSource),
  joinWith: orNull(text),
  transforms: optional(list(readTransform), []),
};
const readDocument = object({
  format: oneOf(DOCUMENT_FORMAT),
  version: oneOf(DOCUMENT_VERSION),
  employeeFields: optional(list(object(employeeField)), []),
  rules: list(object(rule)),
});

export interface FieldMappingDocument {
  readonly employeeFields: readonly ReadParts<typeof employeeField>[];
  readonly rules: readonly ReadParts<typeof rule>[];
}

/** The document in a text, or everything that is wrong with its form. What it names is not looked up. */
export function parseFieldMapping(document: string): FieldMappingDocument | DocumentProblem[] {
  if (new TextEncoder().encode(document).length > MOST_BYTES) {
    return [{ path: '$', employeeField: null, message: 'The document is larger than 256 KiB.' }];
  }
  let json: unknown;
  try {
    json = cleanJson(JSON.parse(document));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = `The document is not valid JSON: ${error.message}.`;
    return [{ path: '$', employeeField: null, message }];
  }
  const problems: DocumentProblem[] = [];
  const read = readDocument(json, '$', (path, message) =>
    problems.push({ path, employeeField: employeeFieldAt(json, path), message }),
  );
  return read ?? problems;
}

/** Whose rule a path leads into. */
function employeeFieldAt(json: unknown, path: string): string | null {
  const index = /^\$\.rules\[(\d+)\]/.exec(path)?.[1];
  if (index === undefined || !isObject(json) || !Array.isArray(json['rules'])) return null;
  const found: unknown = json['rules'][Number(index)];
  return isObject(found) && typeof found['employeeField'] === 'string'
    ? found['employeeField']
    : null;
}
