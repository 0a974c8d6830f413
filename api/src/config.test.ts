import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { ConfigProblem, readConfig } from './config.ts';

const good = {
  DATABASE_URL: 'postgres://sora@127.0.0.1/sora',
  SORA_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  SORA_SESSION_SECRET: 'x'.repeat(32),
  LEVER_CLIENT_ID: 'id',
  LEVER_CLIENT_SECRET: 'secret',
};

test('gives every default that the documentation promises', () => {
  expect(readConfig(good)).toMatchObject({
    port: 4000,
    publicUrl: 'http://localhost:4000',
    role: 'all',
    admin: null,
    lever: { environment: 'LOCAL', localUrl: 'http://localhost:4400' },
    adminDist: null,
  });
});

test.each([
  ['PORT', 'abc', /PORT must be a number/],
  ['PORT', '70000', /PORT must be a number from 0 to 65535/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL must be an address that starts with postgres/],
  ['SORA_ROLE', 'both', /SORA_ROLE must be all, api or worker/],
  ['SORA_SECRET_KEYS', 'k1:short', /SORA_SECRET_KEYS must be a list like k1/],
  ['SORA_ADMIN_EMAIL', 'nobody', /SORA_ADMIN_EMAIL must be an e-mail address/],
  ['LEVER_ENVIRONMENT', 'staging', /LEVER_ENVIRONMENT must be local, sandbox, production or eu/],
  ['SORA_SESSION_SECRET', undefined, /SORA_SESSION_SECRET is missing/],
])('names %s when it is %s', (name, value, message) => {
  expect(() => readConfig({ ...good, [name]: value })).toThrow(message);
  expect(() => readConfig({ ...good, [name]: value })).toThrow(ConfigProblem);
});

test('never repeats a secret in its message', () => {
  const problem = () => readConfig({ ...good, SORA_SECRET_KEYS: 'k1:c2VjcmV0LXNlY3JldA==' });
  expect(problem).toThrow(ConfigProblem);
  expect(problem).not.toThrow(/c2VjcmV0/);
});

test('wants the first administrator whole', () => {
  expect(() => readConfig({ ...good, SORA_ADMIN_EMAIL: 'admin@acme.test' })).toThrow(/go together/);
});
