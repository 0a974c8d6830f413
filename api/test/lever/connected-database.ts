import { randomBytes } from 'node:crypto';

import type { Pool } from 'pg';

import { createSecretBox, type SecretKey } from '../../src/db/aes-secret-box.ts';
import { createAnswerMemory } from '../../src/db/pg-answer-memory.ts';
import { createCallBudget } from '../../src/db/pg-call-budget.ts';
import { createCredentialStore } from '../../src/db/pg-credential-store.ts';
import { createPool } from '../../src/db/pool.ts';
import { newId } from '../../src/domain/base/entity.ts';
import type { Credentials } from '../../src/domain/ports/credential-store.ts';
import type { LeverConfig } from '../../src/lever/lever-config.ts';
import { createLeverProvider, type LeverProvider } from '../../src/lever/lever-provider.ts';

export interface ConnectedDatabase {
  readonly databaseUrl: string;
  readonly integrationId: string;
  readonly key: SecretKey;
}

/** An integration in the database that is connected with these credentials. */
export async function connectInDatabase(
  databaseUrl: string,
  credentials: Credentials,
): Promise<ConnectedDatabase> {
  const pool = createPool(databaseUrl, 1, () => undefined);
  const key = { id: 'k1', key: randomBytes(32) };
  const integrationId = newId();
  const organizationId = newId();
  await pool.query(
    `insert into organization (id, name, slug, "createdAt") values ($1, 'Acme', 'acme', now())`,
    [organizationId],
  );
  await pool.query(
    `insert into integration (id, organization_id, provider, status, checks) values ($1, $2, 'LEVER', 'VERIFIED', '[]')`,
    [integrationId, organizationId],
  );
  await pool.query(
    `insert into integration_credentials (integration_id, organization_id, sealed, updated_at) values ($1, $2, $3, now())`,
    [integrationId, organizationId, createSecretBox([key]).seal(JSON.stringify(credentials))],
  );
  await pool.end();
  return { databaseUrl, integrationId, key };
}

/** One process's provider on a database, with its own connections. */
export function providerOnDatabase(
  { databaseUrl, key }: ConnectedDatabase,
  config: LeverConfig,
): { provider: LeverProvider; pool: Pool; close(): Promise<void> } {
  const pool = createPool(databaseUrl, 5, () => undefined);
  const provider = createLeverProvider({
    config,
    credentials: createCredentialStore(pool, createSecretBox([key])),
    answers: createAnswerMemory(pool),
    budget: createCallBudget(pool),
    clock: { now: () => new Date() },
    logger: { warn: () => undefined },
  });
  return { provider, pool, close: () => pool.end() };
}
