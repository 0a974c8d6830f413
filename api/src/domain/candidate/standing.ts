import type { Archive, Stage } from './candidate.ts';

/** Where a candidacy stands at the provider: what an event is confirmed by. */
export interface Standing {
  /** The provider's id of the candidacy: the key of a hire. */
  readonly candidateId: string;
  /** The provider's id of the person: the key of an employee. */
  readonly contactId: string;
  readonly stage: Stage | null;
  /** When it came into that stage, the last time. Null when the provider does not say. */
  readonly stageEnteredAt: Date | null;
  /** The provider has wiped the personal data: nothing may be taken from this candidate. */
  readonly isAnonymized: boolean;
  readonly archive: Archive | null;
}
