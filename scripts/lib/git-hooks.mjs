import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Lets git check staged files before a commit, unless this is CI, no checkout, or hooks are set up otherwise. */
export async function enableGitHooks() {
  if (process.env.CI || !existsSync(join(root, '.git'))) return;
  const git = (/** @type {string[]} */ ...args) =>
    runCommand({ program: 'git', args, cwd: root, env: process.env });
  const current = await git('config', '--get', 'core.hooksPath');
  if (!current.ok && current.output === '') await git('config', 'core.hooksPath', '.githooks');
}
