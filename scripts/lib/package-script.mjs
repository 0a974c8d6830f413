import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { productEnvironment, root } from './paths.mjs';

/**
 * How to run a script of a workspace package as pnpm would, without waiting for pnpm to start.
 * @param {string} folder of the package, from the root
 * @param {string} name of the script
 * @param {{ args?: string[], env?: Record<string, string> }} [options]
 * @returns {{ program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv } | undefined} undefined when the package has no such script
 */
export function packageScript(folder, name, { args = [], env = {} } = {}) {
  const cwd = join(root, folder);
  const { scripts = {} } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  if (!scripts[name]) return undefined;
  return {
    program: 'sh',
    args: ['-c', `${scripts[name]} "$@"`, name, ...args],
    cwd,
    env: productEnvironment(env, cwd),
  };
}
