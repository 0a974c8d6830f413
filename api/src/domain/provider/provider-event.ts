/** Every event that some provider can announce. */
export const PROVIDER_EVENT_TYPES = [
  'CANDIDATE_HIRED',
  'CANDIDATE_STAGE_CHANGE',
  'CANDIDATE_ARCHIVE_CHANGE',
  'APPLICATION_CREATED',
  'CANDIDATE_DELETED',
  'INTERVIEW_CREATED',
  'INTERVIEW_UPDATED',
  'INTERVIEW_DELETED',
  'CONTACT_CREATED',
  'CONTACT_UPDATED',
] as const;
export type ProviderEventType = (typeof PROVIDER_EVENT_TYPES)[number];

export interface ProviderEvent {
  readonly type: ProviderEventType;
  readonly label: string;
  readonly description: string;
  /** Whether a workflow can be entered on it. */
  readonly canEnterWorkflow: boolean;
  /** Whether a listener on it needs a stage. */
  readonly needsStage: boolean;
}

const event = (
  type: ProviderEventType,
  label: string,
  description: string,
  options: { canEnterWorkflow?: boolean; needsStage?: boolean } = {},
): ProviderEvent => ({
  type,
  label,
  description,
  canEnterWorkflow: options.canEnterWorkflow ?? false,
  needsStage: options.needsStage ?? false,
});

/** The catalogue, those that matter most first. */
export const PROVIDER_EVENTS: readonly ProviderEvent[] = [
  event('CANDIDATE_HIRED', 'Candidate hired', 'A candidate is marked as hired.', {
    canEnterWorkflow: true,
  }),
  event(
    'CANDIDATE_STAGE_CHANGE',
    'Candidate stage change',
    'A candidate moves to the stage you choose.',
    { canEnterWorkflow: true, needsStage: true },
  ),
  event(
    'CANDIDATE_ARCHIVE_CHANGE',
    'Candidate archive change',
    'A candidate is archived or unarchived. People join the workflow only when the archive reason is a hire.',
    { canEnterWorkflow: true },
  ),
  event('APPLICATION_CREATED', 'Application created', 'Someone applies.'),
  event('CANDIDATE_DELETED', 'Candidate deleted', 'A candidate is deleted.'),
  event('INTERVIEW_CREATED', 'Interview created', 'An interview is scheduled.'),
  event('INTERVIEW_UPDATED', 'Interview updated', 'An interview is changed.'),
  event('INTERVIEW_DELETED', 'Interview deleted', 'An interview is cancelled.'),
  event('CONTACT_CREATED', 'Contact created', 'A person is added.'),
  event('CONTACT_UPDATED', 'Contact updated', 'A person’s details change.'),
];

export function providerEvent(type: ProviderEventType): ProviderEvent {
  const found = PROVIDER_EVENTS.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`No such provider event: ${type}`);
  return found;
}
