import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { startProgram } from '../../api/bench/program.ts';
import { freePort } from './sora.ts';

const run = promisify(execFile);

let cloned: Promise<{ folder: string; firstStartSeconds: number }> | undefined;

/** A fresh clone of what is committed, started once; the same one for every benchmark of a run. */
export function startedClone(root: string): Promise<{ folder: string; firstStartSeconds: number }> {
  cloned ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sora-clone-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await run('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
    return { folder, firstStartSeconds: await secondsToStart(folder) };
  })();
  return cloned;
}

/** How long `npm start` takes to say where everything is. It is stopped again, as by Ctrl-C. */
export async function secondsToStart(folder: string): Promise<number> {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const startedAt = performance.now();
  const program = startProgram('npm', ['start'], {
    cwd: folder,
    env: {
      ...asFromAShell(process.env),
      PORT: String(port),
      LEVER_SANDBOX_PORT: String(sandboxPort),
    },
  });
  try {
    await program.line((line) => line.includes('Sora is running'), 600_000);
    return (performance.now() - startedAt) / 1000;
  } finally {
    await program.stop();
  }
}

/** Without what npm and this run have set, which would make the clone use this checkout's Node and settings. */
function asFromAShell(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) =>
      !/^(npm_|NODE|INIT_CWD|SORA_|LEVER_|DATABASE_URL|DATA_DIR|PUBLIC_URL|PORT)/.test(name),
  );
  const path_ = (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter);
  return { ...Object.fromEntries(kept), PATH: path_ };
}
