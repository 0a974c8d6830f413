import { join } from 'node:path';

import { productEnvironment, root } from '../paths.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * Runs one of the workspace's own tools.
 * @param {string} name
 * @param {string[]} args
 * @param {{ folder?: string, env?: Record<string, string> } & import('../run-command.mjs').Conditions} [options]
 */
export function runTool(name, args, { folder = '.', env = {}, ...conditions } = {}) {
  const cwd = join(root, folder);
  return runCommand({
    program: join(cwd, 'node_modules', '.bin', name),
    args,
    cwd,
    env: productEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined, ...env }, cwd),
    ...conditions,
  });
}
