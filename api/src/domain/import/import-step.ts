import { dayInWords } from '../values/calendar-day.ts';
import type { AboutProvider } from '../provider/about-provider.ts';
import { providerEvent, type ProviderEventType } from '../provider/provider-event.ts';
import type { Import } from './import.ts';

type Named = Pick<AboutProvider, 'label'>;

export type ImportStepKey =
  | 'RECEIVE'
  | 'READ_CANDIDATE'
  | 'CONFIRM_EVENT'
  | 'MAP_FIELDS'
  | 'MATCH_EMPLOYEE'
  | 'SAVE_EMPLOYEE'
  | 'ENROLL';

export type ImportStepStatus = 'RUNNING' | 'DONE' | 'SKIPPED' | 'NEEDS_DECISION' | 'FAILED';

type Label = string | ((about: Named) => string);

const LABELS: Readonly<Record<ImportStepKey, Label>> = {
  RECEIVE: 'Webhook received',
  READ_CANDIDATE: ({ label }) => `Candidate read from ${label}`,
  CONFIRM_EVENT: ({ label }) => `Event confirmed in ${label}`,
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
  /** Nobody announced the hire: Sora found it. */
  readonly isFound?: true;
}

/** What people read for a step. */
export function stepLabel(
  { key, isFound }: Pick<ImportStep, 'key' | 'isFound'>,
  about: Named,
): string {
  if (isFound) return `Found by comparing with ${about.label}`;
  const label = LABELS[key];
  return typeof label === 'string' ? label : label(about);
}

/** What a delivery says of the hire that it announces. */
export interface Announced {
  /** As the provider named it. */
  readonly eventName: string;
  /** Null when the name is not one that we know. */
  readonly event: ProviderEventType | null;
  readonly receivedAt: Date;
}

/** The first step of every import that a delivery opened. */
export function receivedStep(delivery: Announced, about: Named): ImportStep {
  const label = delivery.event ? providerEvent(delivery.event).label : delivery.eventName;
  const at = delivery.receivedAt.toISOString();
  return {
    key: 'RECEIVE',
    status: 'DONE',
    startedAt: at,
    finishedAt: at,
    input: `“${label}” from ${about.label}.`,
    output: 'Signature verified and delivery saved.',
  };
}

/** The first step of the import of a hire that was undone and made again, or may have been; `before` is the last one. */
export function happenedAgainStep(
  delivery: Announced,
  before: Import,
  { isCertain, about }: { isCertain: boolean; about: Named },
): ImportStep {
  const at = before.happenedAt ?? before.createdAt;
  const time = `${dayInWords(at.toISOString().slice(0, 10))}, ${at.toISOString().slice(11, 16)} UTC`;
  const step = receivedStep(delivery, about);
  return {
    ...step,
    output:
      `${step.output} It already happened on ${time}, ` +
      (isCertain
        ? 'and has happened again since.'
        : `and ${about.label} could not yet confirm whether it happened again.`),
  };
}

/** The first step of an import that the hourly comparison with the provider found. */
export function comparedStep(event: ProviderEventType, about: Named, now: Date): ImportStep {
  const at = now.toISOString();
  return {
    key: 'RECEIVE',
    status: 'DONE',
    startedAt: at,
    finishedAt: at,
    input: `Sora compared its imports with ${about.label}, as it does every hour.`,
    output: `${listedAs(event, about)}, and no webhook for it reached Sora.`,
    isFound: true,
  };
}

/** The first step of an import that was found by looking for what had been missed. */
export function caughtUpStep(event: ProviderEventType, about: Named, now: Date): ImportStep {
  const at = now.toISOString();
  return {
    key: 'RECEIVE',
    status: 'DONE',
    startedAt: at,
    finishedAt: at,
    input: `Sora looked for hires made while ${about.label} was not connected.`,
    output: `${listedAs(event, about)}.`,
    isFound: true,
  };
}

function listedAs(event: ProviderEventType, { label }: Named): string {
  return event === 'CANDIDATE_STAGE_CHANGE'
    ? `${label} has the candidate in the stage`
    : `${label} lists this hire`;
}
