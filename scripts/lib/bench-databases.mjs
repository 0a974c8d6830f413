import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from './paths.mjs';

/**
 * Gives each benchmark empty databases of its own on one server.
 * @param {string} serverUrl
 * @returns {(name: string) => Promise<string>} the address of a database that was empty a moment ago
 */
export function freshDatabases(serverUrl) {
  // The driver is a package of e2e; these scripts have none of their own.
  const { Client } = createRequire(join(root, 'e2e', 'package.json'))('pg');
  return async (name) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name))
      throw new Error(`A database cannot be called "${name}": use a-z, 0-9 and _.`);
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    try {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name}`);
    } finally {
      await client.end();
    }
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return url.href;
  };
}
