import type { Candidate } from '../candidate/candidate.ts';
import type { ProviderEventType } from '../integration/provider-event.ts';

export interface Confirmation {
  /** `not yet`: the provider may only be late, so it is worth reading again. */
  readonly holds: 'yes' | 'no' | 'not yet';
  /** Why, in words. */
  readonly because: string;
}

/**
 * Whether what a delivery announced is true of the candidate as just read. Deliveries come late, twice and
 * in any order, and anyone who has seen one can send its signature with other data: only this decides.
 */
export function confirmEvent(
  announced: { readonly event: ProviderEventType; readonly stageId: string },
  candidate: Candidate,
): Confirmation {
  if (candidate.isAnonymized) {
    return no('Lever has wiped the personal data of this candidate. There is nothing to import.');
  }
  if (announced.event === 'CANDIDATE_STAGE_CHANGE') {
    return candidate.stage?.id === announced.stageId
      ? yes(`In the stage ${candidate.stage.name}.`)
      : no(
          `Now in the stage ${candidate.stage?.name ?? 'none'}: moved on since the delivery was sent.`,
        );
  }
  const { archive } = candidate;
  if (archive?.isHire) {
    return yes(`Archived as “${archive.reason}”, a reason of type hired.`);
  }
  if (archive) return no(`Archived as “${archive.reason}”, which is not a hire.`);
  return announced.event === 'CANDIDATE_HIRED'
    ? { holds: 'not yet', because: 'Lever does not show this candidate as hired.' }
    : no('The candidate is active: it was brought back, or never archived.');
}

const yes = (because: string): Confirmation => ({ holds: 'yes', because });
const no = (because: string): Confirmation => ({ holds: 'no', because });
