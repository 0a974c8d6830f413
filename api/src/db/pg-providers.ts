import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';

import type { Provider } from '../domain/provider/provider.ts';
import type { Providers } from '../domain/provider/providers.ts';
import type { ProviderKey } from '../domain/provider/registry.ts';

/** Of so many integrations it is remembered what they connect to. */
const MOST_KEPT = 10_000;

/** The providers of this installation. What an integration connects to is read once. */
export function createProviders(pool: Pick<Pool, 'query'>, all: readonly Provider[]): Providers {
  const byKey = new Map(all.map((provider) => [provider.about.key, provider]));
  const keys = new LRUCache<string, ProviderKey>({ max: MOST_KEPT });
  const of = (key: ProviderKey): Provider => {
    const provider = byKey.get(key);
    if (!provider) throw new Error(`There is no provider ${key}.`);
    return provider;
  };
  return {
    all,
    of,
    async ofIntegration(integrationId) {
      const known = keys.get(integrationId);
      if (known !== undefined) return of(known);
      const { rows } = await pool.query<{ provider: ProviderKey }>(
        // Across organizations: the id was read within its own.
        'select provider from integration where id = $1',
        [integrationId],
      );
      const key = rows[0]?.provider;
      if (key === undefined) throw new Error(`There is no integration ${integrationId}.`);
      keys.set(integrationId, key);
      return of(key);
    },
  };
}
