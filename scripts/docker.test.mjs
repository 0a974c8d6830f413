import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { CONTENT_SECURITY_POLICY } from '../api/src/http/content-security-policy.ts';
import { root } from './lib/paths.mjs';

it('sends the same content security policy from nginx as from the API', () => {
  const config = readFileSync(join(root, 'docker', 'nginx.conf'), 'utf8');
  const [, policy] = /Content-Security-Policy "([^"]+)"/.exec(config) ?? [];
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
});
