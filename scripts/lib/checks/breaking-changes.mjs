import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../paths.mjs';
import { runCommand } from '../run-command.mjs';
import { runTool } from './tool.mjs';

const sdlPath = 'schema/schema.graphql';
const announcements = 'schema/breaking-changes.md';

/**
 * Whether clients of the committed SDL would break on this one without having been told.
 * @param {import('../run-command.mjs').Conditions} conditions
 */
export async function checkBreakingChanges(conditions) {
  const base = await findBase(conditions);
  if (!base) return { ok: true, output: '', note: 'no earlier schema to compare with' };
  const folder = mkdtempSync(join(tmpdir(), 'sora-sdl-'));
  try {
    const before = join(folder, 'before.graphql');
    writeFileSync(before, base.sdl);
    const { ok, output } = await runTool(
      'graphql-inspector',
      ['diff', before, join(root, sdlPath)],
      { folder: 'schema', ...conditions },
    );
    if (ok) return { ok: true, output: '', note: `against ${base.name}` };
    const breaking = [...output.matchAll(/✖\s+(.+)/g)].map(([, change = '']) => change.trim());
    if (breaking.length === 0) return { ok: false, output };
    const announced = existsSync(join(root, announcements))
      ? readFileSync(join(root, announcements), 'utf8')
      : '';
    const silent = breaking.filter((change) => !announced.includes(change));
    return {
      ok: silent.length === 0,
      note: `against ${base.name}`,
      output: `Clients of ${base.name} would break. Avoid it, or announce each line in ${announcements}:\n${silent.join('\n')}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Where this branch left the main one; on the main one itself, the commit before. A shallow clone may have neither.
 * @param {import('../run-command.mjs').Conditions} conditions
 */
async function findBase(conditions) {
  const git = (/** @type {string[]} */ ...args) =>
    runCommand({ program: 'git', args, cwd: root, env: process.env, ...conditions });
  const head = await git('rev-parse', '--verify', '--quiet', 'HEAD');
  if (!head.ok) return undefined;
  const fork = await git('merge-base', 'HEAD', 'origin/HEAD');
  const candidates =
    fork.ok && fork.output !== head.output ? [fork.output.trim(), 'HEAD~1'] : ['HEAD~1'];
  for (const name of candidates) {
    const { ok, output } = await git('show', `${name}:${sdlPath}`);
    if (ok) return { name: name.slice(0, 10), sdl: output };
  }
  return undefined;
}
