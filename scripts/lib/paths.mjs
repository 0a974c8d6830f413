import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The Node that everything but these scripts runs on; it exists once packages are installed. */
export const productNode = join(root, 'node_modules', 'node', 'bin', 'node');

/** Where stamps of work already done are kept: they vanish together with node_modules. */
export const cacheDir = join(root, 'node_modules', '.cache', 'sora');

/**
 * The environment for a program of the product: the pinned Node and the workspace's tools first on PATH.
 * @param {Record<string, string | undefined>} [extra]
 * @param {string} [packageDir] a workspace package whose own tools come first
 * @returns {NodeJS.ProcessEnv}
 */
export function productEnvironment(extra = {}, packageDir = root) {
  const folders = [
    join(packageDir, 'node_modules', '.bin'),
    join(root, 'node_modules', 'node', 'bin'),
    join(root, 'node_modules', '.bin'),
    process.env.PATH ?? '',
  ];
  return { ...process.env, PATH: folders.join(delimiter), ...extra };
}
