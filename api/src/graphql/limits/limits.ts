/**
 * What one operation may be, over HTTP and over WebSocket alike. The largest screen of the admin app needs less than
 * a quarter of each.
 */
export const LIMITS = {
  /** Of a document's text. */
  bytes: 65_536,
  /** Names, punctuators and values of a document. */
  tokens: 4_000,
  /** Letters of a name or an alias. */
  nameLength: 128,
  /** Brackets of any kind inside each other. */
  nesting: 60,
  /** What one list in the variables may have: more than a value table, which says itself when it has too many rows. */
  listLength: 5_000,
  /** Fields inside each other, fragments included. */
  depth: 15,
  aliases: 100,
  directives: 50,
  operations: 10,
  fragments: 40,
  /** How often fields are asked for again under a name that is there already. */
  repeats: 200,
  /** The same within one selection. */
  repeatsOfOne: 20,
  /** Fields, those of a fragment counted each time that it is spread. */
  spreadFields: 10_000,
  /** Errors of one document that are listed. */
  errors: 10,
  cost: 50_000,
} as const;
