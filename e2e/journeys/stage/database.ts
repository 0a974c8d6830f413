import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

export const templateName = 'journeys_template';

/** The address of another database of the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A copy of a database that Sora has been started on once: migrated, with the first administrator. */
export async function freshDatabase(serverUrl: string): Promise<string> {
  const name = `journey_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${templateName}`);
  return databaseUrl(serverUrl, name);
}

export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    // A template can be copied by one at a time.
    await client.query(`select pg_advisory_lock(hashtext('${templateName}'))`);
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function onDatabase(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
