import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Bench } from '../../api/bench/bench.ts';
import { compareWithGoal } from '../../api/bench/compare.ts';

const GOAL_KB = 250;

const bench: Bench = {
  name: 'admin-initial-js',
  async run({ root }) {
    const dist = path.join(root, 'admin', 'dist');
    const page = await readFile(path.join(dist, 'index.html'), 'utf8');
    const sizes = await Promise.all(
      initialScripts(page).map(
        async (file) => gzipSync(await readFile(path.join(dist, file))).length,
      ),
    );
    const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    return [compareWithGoal({ name: 'admin-initial-js', value, unit: 'kB' }, GOAL_KB)];
  },
};
export default bench;

/** What the page loads before anybody has clicked: its script, and what it preloads for it. */
function initialScripts(page: string): readonly string[] {
  const tags = page.match(/<script[^>]*\ssrc=[^>]*>|<link[^>]*rel="modulepreload"[^>]*>/g) ?? [];
  const files = tags.map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '');
  if (files.length === 0) throw new Error('The page loads no script, which cannot be right.');
  return files;
}
