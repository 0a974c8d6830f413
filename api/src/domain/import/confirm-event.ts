import type { Standing } from '../candidate/standing.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import type { ProviderEventType } from '../provider/provider-event.ts';

export interface Confirmation {
  /** `not yet`: the provider may only be late, so it is worth reading again. */
  readonly holds: 'yes' | 'no' | 'not yet';
  /** Why, in words. */
  readonly because: string;
  /**
   * When it happened, by the provider's clock: two hires of one candidacy are told apart by it, and of two candidacies
   * the newer counts. Null when it does not hold, or when the provider does not say.
   */
  readonly happenedAt: Date | null;
}

/**
 * Whether what a delivery announced is true of the candidate as just read. Deliveries come late, twice and
 * in any order, and anyone who has seen one can send its signature with other data: only this decides.
 *
 * A hire holds while the candidacy is archived for a reason of type hired, whichever event announced it. A change of
 * stage holds while the candidacy is in that stage, and active or hired from there. Anyone who was rejected, withdrew, or
 * whose personal data were wiped becomes no one's employee, by any event.
 */
export function confirmEvent(
  announced: { readonly event: ProviderEventType; readonly stageId: string },
  standing: Standing,
  { label }: Pick<AboutProvider, 'label'>,
): Confirmation {
  const { archive, stage } = standing;
  if (standing.isAnonymized) {
    return no(`${label} has erased this candidate’s personal data. There is nothing to import.`);
  }
  if (archive && !archive.isHire) {
    return no(
      archive.reason
        ? `Archived with the reason “${archive.reason}”, which is not a hire.`
        : 'Archived without a hired reason.',
    );
  }
  if (announced.event === 'CANDIDATE_STAGE_CHANGE') {
    return stage?.id === announced.stageId
      ? yes(`In the stage ${stage.name}.`, standing.stageEnteredAt)
      : no(`Now in the stage ${stage?.name ?? 'none'}: moved since the delivery was sent.`);
  }
  if (archive) {
    return yes(
      `Archived with the reason “${archive.reason}”, which counts as a hire.`,
      archive.archivedAt,
    );
  }
  return announced.event === 'CANDIDATE_HIRED'
    ? { ...no(`${label} does not show this candidate as hired.`), holds: 'not yet' }
    : no('The candidate is active: unarchived, or never archived.');
}

function yes(because: string, happenedAt: Date | null): Confirmation {
  return { holds: 'yes', because, happenedAt };
}

function no(because: string): Confirmation {
  return { holds: 'no', because, happenedAt: null };
}
