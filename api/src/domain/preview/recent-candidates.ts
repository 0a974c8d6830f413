import type { Integration } from '../integration/integration.ts';
import type { Clock } from '../ports/clock.ts';
import type { Candidate } from '../candidate/candidate.ts';

/** Candidates read longer ago may have changed at the provider. */
const KEPT_FOR_MS = 5 * 60 * 1000;
/** Of all connections together; a candidate is some ten kilobytes. */
const MOST_KEPT = 500;

/** Access with other credentials may show less: what an earlier connection read is not shown again. */
type Connection = Pick<Integration, 'id' | 'connectedAt'>;

/** Candidates who were read lately, so that rules can be tried again at once. In memory, and nowhere else. */
export class RecentCandidates {
  readonly #clock: Clock;
  /** The one kept longest ago first. */
  readonly #kept = new Map<string, { readonly candidate: Candidate; readonly keptAt: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  keep(connection: Connection, candidate: Candidate): void {
    const key = keyOf(connection, candidate.candidateId);
    this.#kept.delete(key);
    this.#kept.set(key, { candidate, keptAt: this.#clock.now().getTime() });
    for (const [oldest, { keptAt }] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT && !this.#isOver(keptAt)) break;
      this.#kept.delete(oldest);
    }
  }

  recall(connection: Connection, candidateId: string): Candidate | null {
    const kept = this.#kept.get(keyOf(connection, candidateId));
    return kept && !this.#isOver(kept.keptAt) ? kept.candidate : null;
  }

  #isOver(keptAt: number): boolean {
    return this.#clock.now().getTime() - keptAt > KEPT_FOR_MS;
  }
}

function keyOf({ id, connectedAt }: Connection, candidateId: string): string {
  return `${id} ${connectedAt?.getTime() ?? 0} ${candidateId}`;
}
