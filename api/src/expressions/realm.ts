import { constants, createContext, Script, type Context } from 'node:vm';

import {
  afterLibrary,
  beforeLibrary,
  type RealmGlobal,
  type RealmLimits,
  type RealmOutcome,
} from './inside-realm.ts';

const LIMITS: RealmLimits = { stack: 1_000, sequence: 100_000, result: 65_536, depth: 100 };

/** Organizations whose realm is kept. */
const MOST_KEPT = 8;
/** Made while there is nothing to do. */
const MADE_AHEAD = 2;

const BROKEN: RealmOutcome = { thrown: {} };

export interface RealmTask {
  readonly organizationId: string;
  /** JSON of an `ExpressionTask`. */
  readonly task: string;
  /** Whether the expression could write to what others will meet. */
  readonly mayWrite: boolean;
}

/**
 * Realms to evaluate in: JavaScript's and JSONata's objects made new, sealed, and nothing else. Each serves one
 * organization. It is kept for the next evaluation as long as the expressions cannot write and come to a value; after
 * any other it is thrown away. Only texts go in and come out, so neither side gets hold of an object of the other.
 */
export class Realms {
  readonly #furnish: Script;
  readonly #evaluate = new Script('evaluate()');
  readonly #kept = new Map<string, Context>();
  readonly #ahead: Context[] = [];

  /** @param library The source of JSONata. */
  constructor(library: string) {
    const functions = [...library.matchAll(/staticFrame\.bind\('(\w+)'/g)].map(([, name]) => name);
    this.#furnish = new Script(
      [
        `(${String(beforeLibrary)})(globalThis);`,
        `${library};`,
        `(${String(afterLibrary)})(globalThis, ${JSON.stringify(LIMITS)}, ${JSON.stringify(functions)});`,
      ].join('\n'),
    );
  }

  /** Gives JSON of a `RealmOutcome`. */
  evaluate({ organizationId, task, mayWrite }: RealmTask): string {
    const realm = this.#kept.get(organizationId) ?? this.#ahead.pop() ?? this.#make();
    this.#kept.delete(organizationId);
    const outcome = this.#outcome(realm, task);
    if (outcome === null) return JSON.stringify(BROKEN);
    if (!mayWrite && outcome.startsWith('{"value":')) this.#keep(organizationId, realm);
    return outcome;
  }

  /** Makes one ahead; true while more are of use. */
  prepare(): boolean {
    if (this.#ahead.length < MADE_AHEAD) this.#ahead.push(this.#make());
    return this.#ahead.length < MADE_AHEAD;
  }

  #outcome(context: Context, task: string): string | null {
    const realm = context as RealmGlobal;
    realm.task = task;
    try {
      this.#evaluate.runInContext(context);
      const { outcome } = realm;
      realm.task = undefined;
      realm.outcome = undefined;
      return typeof outcome === 'string' ? outcome : null;
    } catch {
      // Whatever it is, it is of the realm, and to look at it would be to run what is in there.
      return null;
    }
  }

  #keep(organizationId: string, realm: Context): void {
    this.#kept.set(organizationId, realm);
    const [first] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && first !== undefined) this.#kept.delete(first);
  }

  #make(): Context {
    const context = createContext(constants.DONT_CONTEXTIFY, {
      // All that an evaluation has begun is through when the call returns.
      microtaskMode: 'afterEvaluate',
      codeGeneration: { strings: false, wasm: false },
    });
    this.#furnish.runInContext(context);
    return context;
  }
}
