import type { Pool, PoolClient } from 'pg';

/** Replaces a person's password, and ends their sessions except one. Wants a transaction. */
export async function storePassword(
  client: Pick<PoolClient, 'query'>,
  {
    userId,
    passwordHash,
    oneTime,
    keptSessionId,
  }: { userId: string; passwordHash: string; oneTime: boolean; keptSessionId: string | null },
): Promise<void> {
  await client.query(
    `update auth_account set password = $2, "updatedAt" = now()
     where "userId" = $1 and "providerId" = 'credential'`,
    [userId, passwordHash],
  );
  await client.query('update auth_user set "mustChangePassword" = $2 where id = $1', [
    userId,
    oneTime,
  ]);
  await client.query(
    'delete from auth_session where "userId" = $1 and ($2::uuid is null or id <> $2)',
    [userId, keptSessionId],
  );
}

export async function endSession(pool: Pool, sessionId: string): Promise<void> {
  await pool.query('delete from auth_session where id = $1', [sessionId]);
}
