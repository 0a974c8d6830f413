import type { Provider } from './provider.ts';
import type { ProviderKey } from './registry.ts';

/** The providers that this installation can connect to. */
export interface Providers {
  readonly all: readonly Provider[];
  of(key: ProviderKey): Provider;
  /** The one that an integration connects to. It never becomes another. Throws when there is no such integration. */
  ofIntegration(integrationId: string): Promise<Provider>;
}
