import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { packageScript } from './package-script.mjs';
import { root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';
import { hashSources, unlessStamped } from './source-hash.mjs';

const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'schema'];
const targets = [
  { folder: 'api', result: 'api/dist/main.js' },
  { folder: 'admin', result: 'admin/dist/index.html' },
];

/**
 * Builds what changed since the last build, both at once.
 * @param {AbortSignal} [signal]
 * @param {string[]} [folders] which packages
 * @returns {Promise<string[]>} the packages that were built
 */
export async function buildPackages(signal, folders = targets.map(({ folder }) => folder)) {
  const chosen = targets.filter(({ folder }) => folders.includes(folder));
  const built = await Promise.all(chosen.map((target) => build(target, signal)));
  return chosen.filter((_, index) => built[index]).map(({ folder }) => folder);
}

/** @param {{ folder: string, result: string }} target @param {AbortSignal} [signal] */
function build({ folder, result }, signal) {
  const work = async () => {
    const script = packageScript(folder, 'build');
    if (!script) return;
    // A file that lost its source must not survive, least of all a migration.
    rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
    const { ok, output } = await runCommand({ ...script, signal });
    if (!ok) throw new Refusal(`${folder} could not be built.`, 'The reason is above.', output);
  };
  const key = hashSources([folder, ...shared]);
  return unlessStamped({
    name: `built-${folder}`,
    key,
    complete: existsSync(join(root, result)),
    work,
  });
}
