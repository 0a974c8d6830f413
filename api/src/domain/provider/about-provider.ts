import type { ProviderEventType } from './provider-event.ts';
import type { ProviderKey } from './registry.ts';

/** What is known of a provider before anything is connected. */
export interface AboutProvider {
  /** Permanent: it is stored, and part of the API. */
  readonly key: ProviderKey;
  /** As people call it, also within a sentence. */
  readonly label: string;
  /** Which of its installations is talked to. */
  readonly environment: ProviderEnvironment;
  /** What it can announce, those that matter most first. */
  readonly events: readonly ProviderEventType[];
  /** Where its webhooks arrive: below this path, e.g. `/webhooks/provider`. */
  readonly webhookPath: string;
  /** The settings by which Sora tells it who it is, e.g. "A and B"; null where there are none. */
  readonly clientSettings: string | null;
  /** How long a grant lasts; null where none ends by itself. */
  readonly grant: GrantTerms | null;
}

/** `EU` is a production of its own. */
export type ProviderEnvironment = 'LOCAL' | 'SANDBOX' | 'PRODUCTION' | 'EU';

export interface GrantTerms {
  /** After it was accepted, however much it is used. */
  readonly lifetimeDays: number;
  /** After it was used last. */
  readonly idleDays: number;
}

/** Where people find the provider in Sora. */
export function settingsOf({ label }: Pick<AboutProvider, 'label'>): string {
  return `Settings > Integrations > ${label}`;
}
