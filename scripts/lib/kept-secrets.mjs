import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secrets of this folder's installation, generated once; each file is readable by its owner only.
 * @param {string} dataDir
 */
export function keptSecrets(dataDir) {
  const keep = (/** @type {string} */ name, /** @type {() => string} */ generate) => {
    const path = join(dataDir, name);
    if (existsSync(path)) {
      chmodSync(path, 0o600);
      const kept = readFileSync(path, 'utf8').trim();
      if (kept) return kept;
    }
    const secret = generate();
    // Renamed when whole: an interrupted start must not leave half a key behind.
    writeFileSync(`${path}.new`, `${secret}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
    return secret;
  };
  return {
    secretKeys: () => keep('secret-keys', () => `k1:${randomBytes(32).toString('base64')}`),
    sessionSecret: () => keep('session-secret', () => randomBytes(32).toString('base64url')),
    adminPassword: () => keep('admin-password', readablePassword),
    leverClientSecret: () =>
      keep('lever-client-secret', () => randomBytes(24).toString('base64url')),
  };
}

/** Letters and digits that no one mistakes for another, 79 bits. */
function readablePassword() {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}
