import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startPostgres } from '../../../scripts/postgres.mjs';
import { databaseUrl, onServer, templateName } from './database.ts';
import { freePort } from './free-port.ts';
import { root } from './program.ts';
import { newSecrets } from './secrets.ts';
import { startSora } from './sora-process.ts';

/** One Postgres for the run, with a database that every journey gets a copy of. */
export default async function setUp(): Promise<() => Promise<void>> {
  buildIfMissing();
  const dataDir = mkdtempSync(join(tmpdir(), 'sora-journeys-'));
  const postgres = await startPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const tearDown = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await onServer(postgres.url, `create database ${templateName}`);
    const port = await freePort();
    const firstStart = await startSora(
      {
        databaseUrl: databaseUrl(postgres.url, templateName),
        publicUrl: `http://localhost:${port}`,
        leverUrl: 'http://localhost:4400',
        ...newSecrets(),
      },
      'api',
      port,
    );
    await firstStart.stop();
  } catch (error) {
    await tearDown();
    throw error;
  }
  process.env['JOURNEYS_POSTGRES_URL'] = postgres.url;
  return tearDown;
}

function buildIfMissing(): void {
  const built = ['api/dist/main.js', 'admin/dist/index.html'];
  if (built.every((file) => existsSync(join(root, file)))) return;
  execFileSync('npx', ['--yes', 'pnpm@10.34.8', '-r', '--if-present', 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
    },
  });
}
