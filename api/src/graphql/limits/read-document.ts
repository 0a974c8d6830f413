import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

import { withExtensions } from '../shared/with-extensions.ts';
import { DocumentStore } from './document-store.ts';
import { LIMITS } from './limits.ts';
import { refuseShape } from './refuse-shape.ts';
import { refuseText } from './refuse-text.ts';

/** Parses and validates documents within the limits, each of them once while it is in use. */
export class DocumentReader {
  readonly store = new DocumentStore();
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Throws when the text is beyond a limit. What else is wrong with it is for `read` to say. */
  admit(text: string): void {
    if (this.store.get(DocumentStore.key(text))) return;
    const refused = refuseText(text) ?? refuseParsed(text);
    if (refused) throw refused;
  }

  /** The document, or what is wrong with it, with the codes that the same mistakes have over HTTP. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const key = DocumentStore.key(text);
    const known = this.store.get(key);
    if (known) return known;
    const refused = refuseText(text);
    if (refused) return [refused];
    const document = parsed(text);
    if (document instanceof GraphQLError)
      return [withExtensions(document, { code: 'GRAPHQL_PARSE_FAILED' })];
    const shapeRefused = refuseShape(document);
    if (shapeRefused) return [shapeRefused];
    const wrong = validate(this.#schema, document, specifiedRules, { maxErrors: LIMITS.errors });
    if (wrong.length > 0)
      return wrong.map((one) => withExtensions(one, { code: 'GRAPHQL_VALIDATION_FAILED' }));
    this.store.set(key, document);
    return document;
  }
}

function refuseParsed(text: string): GraphQLError | null {
  const document = parsed(text);
  return document instanceof GraphQLError ? null : refuseShape(document);
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
