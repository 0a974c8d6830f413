import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';

const skipped = new Set([
  'node_modules',
  '.git',
  '.data',
  'dist',
  'test-results',
  'playwright-report',
]);

/**
 * Files of the checkout, generated folders left out.
 * @param {string} folder from the root
 * @param {(name: string) => boolean} wanted by the name of the file
 * @returns {string[]} paths from the root
 */
export function listFiles(folder, wanted) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : listFiles(path, wanted);
    return wanted(entry.name) ? [path] : [];
  });
}
