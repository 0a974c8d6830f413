import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startPostgres } from '../../../scripts/postgres.mjs';
import { childrenOf } from './children-of.ts';

/** A server of one test's own, which may be frozen and restarted without troubling others. */
export async function ownPostgres() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sora-own-'));
  const start = () =>
    startPostgres({
      dataDir,
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    });
  let server = await start();
  const signal = (name: NodeJS.Signals) => {
    for (const pid of [server.pid, ...childrenOf(server.pid)]) process.kill(pid, name);
  };
  return {
    /** Of the owner, a superuser. */
    url: server.url,
    /** Of the role that the program is to run as. */
    appUrl: server.appUrl,
    log: () => readFile(path.join(dataDir, 'logs', 'postgres.log'), 'utf8'),
    /** As a machine that hangs: all its processes stand still, and its connections stay. */
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async restart() {
      await server.stop();
      server = await start();
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
