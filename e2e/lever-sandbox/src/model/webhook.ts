import type { Id, Ms, Origin } from './lever.ts';

export const webhookEvents = [
  'applicationCreated',
  'candidateHired',
  'candidateStageChange',
  'candidateArchiveChange',
  'candidateDeleted',
  'interviewCreated',
  'interviewUpdated',
  'interviewDeleted',
  'contactCreated',
  'contactUpdated',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Events whose webhooks may be limited to origins. */
export const conditionalEvents: readonly WebhookEvent[] = [
  'applicationCreated',
  'candidateHired',
  'candidateStageChange',
  'candidateArchiveChange',
];

export interface EventGroup {
  readonly id: string;
  readonly title: string;
  readonly events: readonly WebhookEvent[];
}

/** The groups that Lever's page switches on and off; nothing is sent for a group that is off. */
export const eventGroups: readonly EventGroup[] = [
  { id: 'applicationCreated', title: 'Application created', events: ['applicationCreated'] },
  { id: 'candidateHired', title: 'Candidate hired', events: ['candidateHired'] },
  { id: 'candidateStageChange', title: 'Candidate stage change', events: ['candidateStageChange'] },
  {
    id: 'candidateArchiveChange',
    title: 'Candidate archive state change',
    events: ['candidateArchiveChange'],
  },
  { id: 'candidateDeleted', title: 'Candidate deleted', events: ['candidateDeleted'] },
  {
    id: 'interviews',
    title: 'Interviews',
    events: ['interviewCreated', 'interviewUpdated', 'interviewDeleted'],
  },
  { id: 'contacts', title: 'Contacts', events: ['contactCreated', 'contactUpdated'] },
];

export interface Webhook {
  id: Id;
  url: string;
  event: WebhookEvent;
  /** Null for events that have no conditions. */
  origins: Origin[] | null;
  signatureToken: string;
  /** The API key or OAuth client that made it, which alone sees it in lists. */
  ownerKey: string;
  createdAt: Ms;
  updatedAt: Ms;
}

export interface DeliveryAttempt {
  at: Ms;
  durationMs: Ms;
  /** Null when no answer came. */
  status: number | null;
  error: string | null;
  /** The first characters of the answer, for the history. */
  answer: string;
}

export const deliveryStatuses = [
  'pending',
  'held',
  'delivered',
  'failed',
  'dropped',
  'cancelled',
] as const;
/** `dropped` by trouble that was ordered; `cancelled` because its webhook was deleted. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];
export const deliveryKinds = ['event', 'verification', 'rerun', 'custom'] as const;

/** One event on its way to one webhook; `body` is what goes over the wire, the same in every attempt. */
export interface Delivery {
  id: Id;
  kind: (typeof deliveryKinds)[number];
  webhookId: Id;
  url: string;
  event: string;
  opportunityId: Id | null;
  body: string;
  status: DeliveryStatus;
  createdAt: Ms;
  /** Of the real clock: moving the sandbox's clock does not hurry a retry. */
  dueAtWall: Ms;
  attempts: DeliveryAttempt[];
}
