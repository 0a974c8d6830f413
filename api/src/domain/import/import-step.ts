import type { Delivery } from '../delivery/delivery.ts';
import { providerEvent } from '../integration/provider-event.ts';

export type ImportStepKey =
  | 'RECEIVE'
  | 'READ_CANDIDATE'
  | 'CONFIRM_EVENT'
  | 'MAP_FIELDS'
  | 'MATCH_EMPLOYEE'
  | 'SAVE_EMPLOYEE'
  | 'ENROLL';

export type ImportStepStatus = 'RUNNING' | 'DONE' | 'SKIPPED' | 'FAILED';

/** What people read for each step, in the order in which they happen. */
export const IMPORT_STEP_LABELS: Readonly<Record<ImportStepKey, string>> = {
  RECEIVE: 'Webhook received',
  READ_CANDIDATE: 'Candidate read from Lever',
  CONFIRM_EVENT: 'Event confirmed in Lever',
  MAP_FIELDS: 'Fields mapped',
  MATCH_EMPLOYEE: 'Employee matched',
  SAVE_EMPLOYEE: 'Employee saved',
  ENROLL: 'Workflow entered',
};

export interface ImportStep {
  readonly key: ImportStepKey;
  readonly status: ImportStepStatus;
  /** ISO 8601, since steps are kept as JSON. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** What it worked on, in words. */
  readonly input: string | null;
  /** What came of it, in words. */
  readonly output: string | null;
}

/** The first step of every import that a delivery opened. */
export function receivedStep(delivery: Delivery): ImportStep {
  const label = delivery.event ? providerEvent(delivery.event).label : delivery.eventName;
  const at = delivery.receivedAt.toISOString();
  return {
    key: 'RECEIVE',
    status: 'DONE',
    startedAt: at,
    finishedAt: at,
    input: `Lever announced “${label}”.`,
    output: 'The signature is right, and the delivery was kept.',
  };
}

/** The first step of an import that was found by looking for what had been missed. */
export function caughtUpStep(now: Date): ImportStep {
  const at = now.toISOString();
  return {
    key: 'RECEIVE',
    status: 'DONE',
    startedAt: at,
    finishedAt: at,
    input: 'Sora looked for hires that it had not heard of while Lever was not connected.',
    output: 'Lever has this one.',
  };
}
