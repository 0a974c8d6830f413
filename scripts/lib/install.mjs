import { existsSync } from 'node:fs';
import { join } from 'node:path';

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
 */
export async function installPackages(signal) {
  const manifests = packages.map((folder) => join(folder, 'package.json'));
  const inputs = hashSources(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const complete = [
    productNode,
    ...packages.map((folder) => join(root, folder, 'node_modules')),
  ].every(existsSync);
  const key = `${process.platform}-${process.arch} ${inputs}`;
  const work = async () => {
    const { ok, output } = await runCommand({
      program: 'npx',
      args: [
        '--yes',
        'pnpm@10.34.8',
        'install',
        '--frozen-lockfile',
        '--config.confirmModulesPurge=false',
      ],
      cwd: root,
      env: process.env,
      signal,
    });
    if (!ok) {
      throw new Refusal(
        'The packages could not be installed.',
        'The reason is above; often it is the network. Remove it and try again.',
        output,
      );
    }
    await enableGitHooks();
  };
  return unlessStamped({ name: 'installed', key, complete, work });
}
