import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { startPostgres } from '../../scripts/postgres.mjs';
import { createPool } from '../src/db/pool.ts';
import { prepareDatabase } from '../src/db/prepare-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An address of the server's own database, from which others are made. */
    postgresUrl: string;
  }
}

/** One Postgres for the whole run, with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sora-test-'));
  const postgres = await startPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const pool = createPool(postgres.url, 1, ignore);
  await pool.query('create database sora_template');
  await pool.end();
  const template = new URL(postgres.url);
  template.pathname = '/sora_template';
  // With the role that the program runs as, and its rights.
  await prepareDatabase({ databaseUrl: template.href, databaseOwnerUrl: null }, async () => {});
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Connections end with the server at the end of the run. */
function ignore(): void {}
