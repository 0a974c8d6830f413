import type { ProviderKey } from '../provider/registry.ts';

/** A person at a provider. */
export interface ProviderContact {
  readonly provider: ProviderKey;
  readonly contactId: string;
}
