import type { ProviderKey } from '../provider/registry.ts';

/** Where a candidate is from: ids of two integrations, or of two providers, say nothing of each other. */
export interface HireSource {
  readonly integrationId: string;
  readonly provider: ProviderKey;
}
