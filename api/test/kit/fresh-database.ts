import { randomBytes } from 'node:crypto';

import { Client } from 'pg';
import { inject } from 'vitest';

/** A migrated, empty database of the caller's own. */
export async function freshDatabase(): Promise<string> {
  const postgresUrl = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    // Test files run at once, and a template must have no other user while it is copied.
    await client.query(`select pg_advisory_lock(hashtext('template'))`);
    await client.query(`create database ${name} template sora_template`);
  } finally {
    await client.end();
  }
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
