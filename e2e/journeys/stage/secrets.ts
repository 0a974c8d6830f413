import { randomBytes } from 'node:crypto';

/** What an installation makes once and keeps. */
export function newSecrets(): { secretKeys: string; sessionSecret: string } {
  return {
    secretKeys: `k1:${randomBytes(32).toString('base64')}`,
    sessionSecret: randomBytes(32).toString('hex'),
  };
}
