import type { Clock } from '../domain/ports/clock.ts';
import type { Turn } from './turns.ts';

/** Computing time of an evaluation from which on it is a slow one. Most take less than one millisecond. */
const SLOW_MS = 100;
const REMEMBERED_MS = 10 * 60_000;
/** With so many, all expressions of an organization are taken for slow. */
const MOST_OF_AN_ORGANIZATION = 5;
/** Organizations. Those that were slow the longest ago are forgotten first. */
const MOST_REMEMBERED = 1_000;

/** Which expressions took long of late. */
export class SlowExpressions {
  readonly #clock: Clock;
  /** When each was slow the last time, by organization and expression. */
  readonly #slowAt = new Map<string, Map<string, number>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  has({ organizationId, expression }: Turn): boolean {
    const own = this.#slowAt.get(organizationId);
    if (!own) return false;
    const since = this.#clock.now().getTime() - REMEMBERED_MS;
    for (const [expression, slowAt] of own) if (slowAt < since) own.delete(expression);
    return own.size >= MOST_OF_AN_ORGANIZATION || own.has(expression);
  }

  note({ organizationId, expression }: Turn, computedMs: number): void {
    if (computedMs < SLOW_MS) return;
    const own = this.#slowAt.get(organizationId) ?? new Map<string, number>();
    // More are not needed to know that all are slow.
    if (own.size < MOST_OF_AN_ORGANIZATION || own.has(expression)) {
      own.set(expression, this.#clock.now().getTime());
    }
    this.#slowAt.delete(organizationId);
    this.#slowAt.set(organizationId, own);
    const [first] = this.#slowAt.keys();
    if (this.#slowAt.size > MOST_REMEMBERED && first !== undefined) this.#slowAt.delete(first);
  }
}
