import type { AboutProvider } from '../provider/about-provider.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { isRefusal, Outage } from '../base/failure.ts';
import type {
  CandidateUnreadable,
  CredentialsRefusal,
  ProviderConnection,
} from '../provider/provider-connection.ts';
import type { Clock } from '../ports/clock.ts';
import { confirmEvent, type Confirmation } from './confirm-event.ts';
import type { Import } from './import.ts';

/** So long a reading is believed without another look. Nearly every import takes less than half a second. */
const BELIEVED_FOR_MS = 2000;
/** So long the last transaction may take; then what it rests on is too old to be kept. */
const SAVING_AT_MOST_MS = 10_000;

/** Whether the event still holds now that the import is about to save. One call, where the reading took long. */
export async function lookAgain(
  { clock }: { clock: Clock },
  input: {
    about: AboutProvider;
    connection: ProviderConnection;
    record: Import;
    candidate: Candidate;
    readAt: Date;
  },
): Promise<Confirmation | CandidateUnreadable | CredentialsRefusal> {
  const { about, connection, record, candidate } = input;
  const first = confirmEvent(record, candidate, about);
  if (clock.now().getTime() - input.readAt.getTime() < BELIEVED_FOR_MS) return first;
  const standing = await connection.readStanding(record.candidateId);
  if (isRefusal(standing)) return standing;
  const second = confirmEvent(record, standing, about);
  const isOther =
    standing.contactId !== candidate.contactId ||
    second.happenedAt?.getTime() !== first.happenedAt?.getTime();
  if (second.holds === 'yes' && isOther) throw changedMeanwhile();
  return second;
}

/** Ends a transaction that had to wait so long that what it is about to keep may be true no more. */
export function refuseOldReading({ clock }: { clock: Clock }, lookedAt: Date): void {
  if (clock.now().getTime() - lookedAt.getTime() > SAVING_AT_MOST_MS) throw changedMeanwhile();
}

function changedMeanwhile(): Outage {
  return new Outage('The candidate may have changed, so Sora reads it again.', {
    retryable: true,
  });
}
