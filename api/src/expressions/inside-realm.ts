/* oxlint-disable typescript/only-throw-error -- an error would bring along what an expression can reach; these are plain marks */
import type jsonata from 'jsonata';

/**
 * What runs inside the realm of an evaluation. Both functions are sent there as source, so neither may use anything
 * that is declared outside of it. What is said from here to the outside is one text, the outcome.
 */

export interface RealmLimits {
  /** Levels of calls within calls. */
  readonly stack: number;
  /** Entries of one list. */
  readonly sequence: number;
  /** Characters of a result. */
  readonly result: number;
  /** Lists and objects within one another in a result. */
  readonly depth: number;
}

/** JSON of this is given to `evaluate`. */
export interface ExpressionTask {
  readonly expression: string;
  /** JSON. */
  readonly input: unknown;
  /** What time it is, in milliseconds. */
  readonly moment: number;
}

/** JSON of this is what `evaluate` gives. */
export type RealmOutcome =
  | { readonly value: unknown }
  | { readonly unusable: string }
  | { readonly thrown: Thrown };

/** What JSONata threw, as far as it is of use. */
export interface Thrown {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Where `token` ends, or the bracket behind it when it is called; at times where it starts. */
  readonly position?: number | undefined;
  readonly token?: unknown;
  /** A limit of the engine itself was hit. */
  readonly exhausted?: boolean | undefined;
}

/** What the realm's global object has for us: a task goes in, `evaluate` is called, an outcome comes out. */
export interface RealmGlobal {
  task?: string | undefined;
  outcome?: unknown;
}

type Realm = Record<string, unknown> & { jsonata?: typeof jsonata };

/** Before JSONata is loaded: it takes `$base64encode` and `$base64decode` from Node's Buffer, which is not here. */
export function beforeLibrary(realm: Realm): void {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function encode(bytes: string): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 3) {
      const [a, b, c] = [0, 1, 2].map((next) => bytes.charCodeAt(at + next) & 255) as [
        number,
        number,
        number,
      ];
      const known = Math.min(3, bytes.length - at);
      const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
      text += digits.map((digit, index) => (index <= known ? DIGITS[digit] : '=')).join('');
    }
    return text;
  }

  /** As Node reads it: of both alphabets, up to the first `=`, and past what is no digit. */
  function decode(text: string): string {
    let bytes = '';
    let waiting = 0;
    let bits = 0;
    for (const letter of text.split('=', 1)[0] ?? '') {
      const digit = DIGITS.indexOf(letter === '-' ? '+' : letter === '_' ? '/' : letter);
      if (digit < 0) continue;
      waiting = ((waiting << 6) | digit) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      bytes += String.fromCharCode((waiting >> bits) & 255);
    }
    return bytes;
  }

  class Bytes {
    readonly #bytes: string;
    constructor(text: string, written: string) {
      this.#bytes = written === 'base64' ? decode(text) : text;
    }
    toString(as?: string): string {
      return as === 'base64' ? encode(this.#bytes) : this.#bytes;
    }
  }

  realm['global'] = { Buffer: { from: Bytes } };
}

/**
 * After JSONata was loaded: leaves in the realm what a calculation needs, all of it sealed, and `evaluate`.
 *
 * @param functions The names of JSONata's own functions.
 */
export function afterLibrary(
  realm: Realm,
  limits: RealmLimits,
  functions: readonly string[],
): void {
  const NEEDED = new Set([
    ...['Array', 'Boolean', 'Date', 'Error', 'JSON', 'Math', 'Number', 'Object', 'Promise'],
    ...['RangeError', 'RegExp', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'URIError'],
    ...['Infinity', 'NaN', 'undefined', 'globalThis', 'isFinite', 'isNaN', 'parseFloat'],
    ...['parseInt', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
  ]);
  /** A name that cannot be written in an expression. */
  const ONLY_DATA = '\u0000only-data';
  const { parse, stringify } = JSON;
  const { isFinite } = Number;
  const { isArray } = Array;
  const { defineProperty, freeze, getOwnPropertyNames, getPrototypeOf, keys, preventExtensions } =
    Object;
  const Seen = Set;
  const { getOwnPropertyDescriptor, ownKeys } = Reflect;
  const library = (realm['global'] as { jsonata: typeof jsonata }).jsonata;
  let present = 0;

  /**
   * Time stands still, so that an expression is a function of its input and the moment it is given. A time without a
   * zone, which JavaScript would take for one of the server's, is one in UTC.
   */
  class StillDate extends Date {
    constructor(...given: [] | [number]) {
      super(...(given.length > 0 ? (given as [number]) : ([present] as const)));
      // JSONata writes a year by its last four digits, or as NaN.
      const year = this.getUTCFullYear();
      if (!(year >= 0 && year <= 9999)) throw new Unusable('NO_MOMENT');
    }
    static override now(): number {
      return present;
    }
    static override parse(text: string): number {
      return super.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
    }
  }

  (Math as { random?: unknown }).random = undefined;
  // What is thrown and caught in an expression needs no stack, and making one takes long.
  Error.stackTraceLimit = 0;
  sealLanguage();
  realm['Date'] = StillDate;
  for (const name of getOwnPropertyNames(realm)) {
    if (!NEEDED.has(name)) delete realm[name];
  }
  void library(`[${functions.map((name) => `$${name}`).join()}]`)
    .evaluate(null)
    .then(sealFunctions);

  realm['evaluate'] = () => {
    const { expression, input, moment } = parse(String(realm['task'])) as ExpressionTask;
    present = moment;
    void answer(expression, input);
  };

  async function answer(expression: string, input: unknown): Promise<void> {
    try {
      realm['outcome'] = `{"value":${await evaluate(expression, input)}}`;
    } catch (error) {
      realm['outcome'] = stringify(
        error instanceof Unusable ? { unusable: error.words } : { thrown: whatOf(error) },
      );
    }
  }

  async function evaluate(text: string, input: unknown): Promise<string> {
    const expression = library(text, { stack: limits.stack, sequence: limits.sequence });
    for (const name of ['random', 'shuffle', 'eval']) expression.assign(name, undefined);
    if (text.includes('|')) {
      expression.assign(ONLY_DATA, onlyData);
      guardTransforms(expression.ast());
    }
    const json = write(await expression.evaluate(input), 0, { left: limits.result });
    if (json.length > limits.result) throw new Unusable('TOO_LONG');
    return json;
  }

  /** Of prototypes whose properties objects hide by their own, as JSONata does, these must stay as they are. */
  function sealLanguage(): void {
    const hidden = new Map<unknown, readonly string[]>([
      [Object.prototype, getOwnPropertyNames(Object.prototype)],
      [Array.prototype, ['push']],
      [Error.prototype, ['message', 'name']],
    ]);
    const functionPrototypes = [() => undefined, async () => undefined].map(
      (one) => getPrototypeOf(one) as object,
    );
    const languages = [
      StillDate,
      Array,
      Boolean,
      Date,
      Error,
      Number,
      Object,
      Promise,
      RegExp,
      String,
    ];
    const prototypes = [
      ...languages.map(({ prototype }) => prototype as object),
      functionPrototypes,
    ];
    for (const one of [...languages, ...prototypes.flat(), JSON, Math, Symbol]) {
      seal(one, hidden.get(one) ?? []);
    }
  }

  /** JSONata notes on its functions where they were called last, and nothing else may be written to them. */
  function sealFunctions(definitions: unknown): void {
    for (const definition of definitions as { implementation: object; signature: object }[]) {
      freeze(definition.implementation);
      freeze(definition.signature);
      for (const note of ['token', 'position']) {
        defineProperty(definition, note, { value: undefined, writable: true });
      }
      seal(definition, ['token', 'position']);
    }
  }

  function seal(sealed: object, writable: readonly string[]): void {
    for (const name of ownKeys(sealed)) {
      const property = getOwnPropertyDescriptor(sealed, name);
      if (!property?.configurable || writable.includes(name as string)) continue;
      const fixed = 'value' in property ? { writable: false } : {};
      defineProperty(sealed, name, { ...fixed, configurable: false });
    }
    preventExtensions(sealed);
  }

  class Unusable {
    readonly words: string;
    constructor(words: string) {
      this.words = words;
    }
  }

  /** The transform operator copies what it is applied to, and then writes to whatever its pattern names. */
  function guardTransforms(root: unknown): void {
    const seen = new Seen<unknown>();
    const waiting = [root];
    while (waiting.length > 0) {
      const node = waiting.pop() as Record<string, unknown> | null;
      if (typeof node !== 'object' || node === null || seen.has(node)) continue;
      seen.add(node);
      for (const key of keys(node)) waiting.push(node[key]);
      if (node['type'] !== 'transform') continue;
      node['pattern'] = {
        type: 'function',
        position: node['position'],
        procedure: { type: 'variable', value: ONLY_DATA },
        arguments: [node['pattern']],
      };
    }
  }

  function onlyData(found: unknown): unknown {
    for (const one of isArray(found) ? (found as unknown[]) : [found]) {
      if (isFunction(one)) throw { code: 'WRITES_FUNCTION' };
    }
    return found;
  }

  /** As JSON: undefined is null, and left out of objects. Calls nothing that the value brings along. */
  function write(value: unknown, depth: number, size: { left: number }): string {
    size.left -= 1;
    if (size.left < 0) throw new Unusable('TOO_LONG');
    if (value === undefined || value === null) return 'null';
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    if (typeof value === 'number') {
      if (!isFinite(value)) throw new Unusable('OUT_OF_RANGE');
      return `${value}`;
    }
    if (typeof value === 'string') {
      size.left -= value.length;
      if (size.left < 0) throw new Unusable('TOO_LONG');
      return stringify(value);
    }
    if (typeof value !== 'object' || isFunction(value)) throw new Unusable('FUNCTION');
    if (depth === limits.depth) throw new Unusable('TOO_DEEP');
    const parts: string[] = [];
    if (isArray(value)) {
      for (let at = 0; at < value.length; at += 1) parts.push(write(value[at], depth + 1, size));
      return `[${parts.join(',')}]`;
    }
    for (const key of keys(value)) {
      const entry = (value as Record<string, unknown>)[key];
      if (entry === undefined) continue;
      parts.push(`${write(key, depth, size)}:${write(entry, depth + 1, size)}`);
    }
    return `{${parts.join(',')}}`;
  }

  /** JSONata's own functions are objects. */
  function isFunction(value: unknown): boolean {
    if (typeof value === 'function') return true;
    return (
      typeof value === 'object' &&
      value !== null &&
      ('_jsonata_function' in value || '_jsonata_lambda' in value)
    );
  }

  function whatOf(error: unknown): Thrown {
    if (error instanceof RangeError) return { message: error.message, exhausted: true };
    if (typeof error !== 'object' || error === null) return {};
    const { code, message, position, token } = error as Record<string, unknown>;
    return {
      code: typeof code === 'string' ? code : undefined,
      message: typeof message === 'string' ? message.slice(0, 1_000) : undefined,
      position: typeof position === 'number' ? position : undefined,
      token: typeof token === 'string' ? token : undefined,
    };
  }
}
