import { defineEntity, p } from '@mikro-orm/core';

import { ownedRow } from '../base/entity.ts';
import type { Actor } from '../identity/actor.ts';
import type { ProviderEnvironment } from '../provider/about-provider.ts';
import type { ConnectionCheck } from '../provider/provider-connection.ts';
import type { ProviderKey } from '../provider/registry.ts';

export type ConnectionMethod = 'OAUTH' | 'API_KEY';
export type IntegrationStatus = 'NOT_CONNECTED' | 'CONNECTED' | 'VERIFIED' | 'NEEDS_ATTENTION';

const IntegrationSchema = defineEntity({
  name: 'Integration',
  tableName: 'integration',
  properties: {
    ...ownedRow,
    provider: p.string().$type<ProviderKey>(),
    status: p.string().$type<IntegrationStatus>(),
    connectionMethod: p.string().$type<ConnectionMethod>().strictNullable(),
    environment: p.string().$type<ProviderEnvironment>().strictNullable(),
    connectedAt: p.datetime().strictNullable(),
    connectedBy: p.json<Actor>().strictNullable(),
    validatedAt: p.datetime().strictNullable(),
    validatedBy: p.json<Actor>().strictNullable(),
    checks: p.json<readonly ConnectionCheck[]>(),
    problem: p.string().strictNullable(),
    /** When somebody accepted at the provider; null for an API key. */
    grantedAt: p.datetime().strictNullable(),
    /** When the grant was last used to get new tokens; null for an API key. */
    renewedAt: p.datetime().strictNullable(),
    /** Since when the provider has not accepted the connection; null while it does. */
    lostAt: p.datetime().strictNullable(),
    /** Up to which moment the hires at the provider were compared with ours; null before the first time. */
    comparedAt: p.datetime().strictNullable().default(null),
    /** How often the draft of its field mapping was changed: no two drafts ever have the same revision. */
    draftRevision: p.integer().default(0),
  },
});

/** One organization's connection to one provider. The row exists before anything is connected. */
export class Integration extends IntegrationSchema.class {}
IntegrationSchema.setClass(Integration);
