import type { Enrollment } from './enrollment.ts';

type Earlier = Pick<
  Enrollment,
  'cause' | 'integrationId' | 'candidateId' | 'importId' | 'withdrawnAt' | 'withdrawnBy'
>;

interface Hire {
  readonly integrationId: string;
  readonly importId: string;
  readonly candidateId: string;
  /** When Sora learned of it. */
  readonly learnedAt: Date;
}

/**
 * `ALREADY`: the employee is in the workflow by the same candidacy, or because a person entered them. `START_OVER`: they
 * are in it by another candidacy, whose enrollment `open` ends. `WITHDRAWN`: somebody withdrew them after this hire was
 * known, and the later decision counts.
 */
export type EntryDecision<Row> =
  | { readonly kind: 'ENTER' | 'ALREADY' }
  | { readonly kind: 'START_OVER'; readonly open: Row }
  | { readonly kind: 'WITHDRAWN'; readonly by: string };

/** What a hire does in a workflow, given all of the employee's enrollments in it, the oldest first. */
export function decideEntry<Row extends Earlier>(
  earlier: readonly Row[],
  hire: Hire,
): EntryDecision<Row> {
  const open = earlier.find(({ withdrawnAt }) => withdrawnAt === null);
  if (open) {
    const isKnown = earlier.some(
      ({ integrationId, candidateId }) =>
        integrationId === hire.integrationId && candidateId === hire.candidateId,
    );
    return open.cause === 'PERSON' || isKnown ? { kind: 'ALREADY' } : { kind: 'START_OVER', open };
  }
  const last = earlier.at(-1);
  const isRetry = earlier.some(({ importId }) => importId === hire.importId);
  if (!last?.withdrawnAt || !last.withdrawnBy) return { kind: 'ENTER' };
  return isRetry || last.withdrawnAt >= hire.learnedAt
    ? { kind: 'WITHDRAWN', by: last.withdrawnBy.name }
    : { kind: 'ENTER' };
}
