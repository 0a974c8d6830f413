interface ProviderEvent {
  type: string;
  label: string;
  description: string;
  canEnterWorkflow: boolean;
  needsStage: boolean;
}

/** The events to choose from: only those that can let someone in, the usual one first. */
export function eventOptions<Event extends ProviderEvent>(events: readonly Event[]): Event[] {
  return events
    .filter(({ canEnterWorkflow }) => canEnterWorkflow)
    .toSorted(
      (one, other) =>
        Number(other.type === 'CANDIDATE_HIRED') - Number(one.type === 'CANDIDATE_HIRED'),
    );
}
