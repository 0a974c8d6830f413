import { isRefusal } from '../failure.ts';
import type { CandidateUnreadable, CredentialsRefusal, Provider } from '../ports.ts';
import { confirmEvent } from './confirm-event.ts';
import type { Import } from './import.ts';

/**
 * Whether what an import has dealt with has happened once more since: the hire was undone and made again, or the
 * candidate came into the stage again. One call; a later announcement of the same hire is no news.
 */
export async function happenedAgain(
  { provider }: { provider: Provider },
  record: Import,
): Promise<boolean | CandidateUnreadable | CredentialsRefusal> {
  const standing = await provider.connection(record.integrationId).readStanding(record.candidateId);
  if (isRefusal(standing)) return standing;
  return isLaterThan(record, confirmEvent(record, standing).happenedAt);
}

/** Imports of long ago do not know their moment, which was before they began. */
export function isLaterThan(record: Import, happenedAt: Date | null): boolean {
  return happenedAt !== null && happenedAt > (record.happenedAt ?? record.createdAt);
}
