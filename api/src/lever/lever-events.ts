import { PROVIDER_EVENT_TYPES, type ProviderEventType } from '../domain/provider/provider-event.ts';

const NAMES: Record<ProviderEventType, string> = {
  CANDIDATE_HIRED: 'candidateHired',
  CANDIDATE_STAGE_CHANGE: 'candidateStageChange',
  CANDIDATE_ARCHIVE_CHANGE: 'candidateArchiveChange',
  APPLICATION_CREATED: 'applicationCreated',
  CANDIDATE_DELETED: 'candidateDeleted',
  INTERVIEW_CREATED: 'interviewCreated',
  INTERVIEW_UPDATED: 'interviewUpdated',
  INTERVIEW_DELETED: 'interviewDeleted',
  CONTACT_CREATED: 'contactCreated',
  CONTACT_UPDATED: 'contactUpdated',
};
const TYPES = new Map(PROVIDER_EVENT_TYPES.map((type) => [NAMES[type], type]));

/** What Lever calls an event, on the wire. */
export function eventName(type: ProviderEventType): string {
  return NAMES[type];
}

/** Null for a name that Lever has made up since. */
export function eventType(name: string): ProviderEventType | null {
  return TYPES.get(name) ?? null;
}
