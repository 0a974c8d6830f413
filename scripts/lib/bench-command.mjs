import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

import { buildPackages } from './build.mjs';
import { installPackages } from './install.mjs';
import { productEnvironment, productNode, root } from './paths.mjs';
import { createProgress } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Installs and builds what is missing, then runs all benchmarks or the named ones.
 * @param {string[]} args `[--json FILE] [name …]`
 * @returns {Promise<number>} the exit code
 */
export async function bench(args) {
  const progress = createProgress();
  try {
    const { json, names } = readArguments(args);
    await progress.step('Installing packages', () => installPackages());
    await progress.step('Building', () => buildPackages());
    const child = spawn(
      productNode,
      [join(root, 'scripts', 'lib', 'bench-runner.mjs'), json, ...names],
      {
        cwd: root,
        env: productEnvironment(),
        stdio: 'inherit',
      },
    );
    // The runner cleans up and ends; this one only waits for it.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(
      `\n${error.details ? `${error.details}\n\n` : ''}${error.message}\n${error.cure}\n`,
    );
    return 1;
  }
}

/** @param {string[]} args */
function readArguments(args) {
  const at = args.indexOf('--json');
  if (at === -1) return { json: '', names: args };
  const file = args[at + 1];
  if (!file)
    throw new Refusal('--json needs the name of a file.', 'npm run bench -- --json results.json');
  return { json: resolve(file), names: args.toSpliced(at, 2) };
}
