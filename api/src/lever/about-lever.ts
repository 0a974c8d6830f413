import type { AboutProvider } from '../domain/provider/about-provider.ts';
import { PROVIDER_EVENT_TYPES } from '../domain/provider/provider-event.ts';
import type { LeverConfig } from './lever-config.ts';

/** What is known of Lever before anything is connected. */
export function aboutLever({ environment }: Pick<LeverConfig, 'environment'>): AboutProvider {
  return {
    key: 'LEVER',
    label: 'Lever',
    environment,
    events: PROVIDER_EVENT_TYPES,
    webhookPath: '/webhooks/lever',
    clientSettings: 'LEVER_CLIENT_ID and LEVER_CLIENT_SECRET',
    grant: { lifetimeDays: 365, idleDays: 90 },
  };
}
