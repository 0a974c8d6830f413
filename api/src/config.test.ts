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
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL must look like postgres:/],
  ['DATABASE_URL', 'postgres://sora:p#w@localhost/sora', /DATABASE_URL has a # .* write it as %23/],
  ['DATABASE_URL', 'postgres://sora:12#4@localhost/sora', /write it as %23/],
  ['DATABASE_URL', 'postgres://sora:pa@ss/x@localhost/sora', /more than one @: .* as %40/],
  ['DATABASE_URL', 'postgres://sora:p/w@localhost/sora', /in a password write @ :/],
  ['DATABASE_OWNER_URL', 'sora', /DATABASE_OWNER_URL must look like postgres:/],
  ['SORA_ROLE', 'both', /SORA_ROLE must be all, api or worker/],
  ['SORA_SECRET_KEYS', 'k1:short', /SORA_SECRET_KEYS must be a list like k1/],
  ['SORA_ADMIN_EMAIL', 'nobody', /SORA_ADMIN_EMAIL must be an email address/],
  ['LEVER_ENVIRONMENT', 'staging', /LEVER_ENVIRONMENT must be local, sandbox, production or eu/],
  ['SORA_SESSION_SECRET', undefined, /SORA_SESSION_SECRET is missing/],
  ['PUBLIC_URL', 'https://sora.example.com/hr', /PUBLIC_URL must be the address that people open/],
  ['PUBLIC_URL', 'https://sora example.com', /PUBLIC_URL must be the address that people open/],
  ['PUBLIC_URL', 'https://me:pw@sora.example.com', /PUBLIC_URL must be .* without a path/],
  ['PUBLIC_URL', 'sora.example.com', /PUBLIC_URL must be the address that people open/],
  ['HTTPS_PROXY', 'socks5://proxy.example.com', /HTTPS_PROXY must be the address of an HTTP proxy/],
  ['HTTPS_PROXY', 'http://', /HTTPS_PROXY must be the address of an HTTP proxy/],
])('names %s when it is %s', (name, value, message) => {
  expect(() => readConfig({ ...good, [name]: value })).toThrow(message);
  expect(() => readConfig({ ...good, [name]: value })).toThrow(ConfigProblem);
});

test.each([
  ['HTTPS://Sora.Example.com/', 'https://sora.example.com'],
  [' https://sora.example.com ', 'https://sora.example.com'],
  ['https://sora.example.com:443', 'https://sora.example.com'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
])('reads the address %j as browsers write it', (PUBLIC_URL, publicUrl) => {
  expect(readConfig({ ...good, PUBLIC_URL })).toMatchObject({ publicUrl });
});

test.each([
  [{ HTTPS_PROXY: 'proxy.example.com:3128' }, { HTTPS_PROXY: 'http://proxy.example.com:3128' }],
  [{ https_proxy: 'http://proxy.example.com' }, { HTTPS_PROXY: 'http://proxy.example.com' }],
  [{ no_proxy: 'db.internal', NO_PROXY: '' }, { NO_PROXY: 'db.internal' }],
  [{}, {}],
])('reads the proxy in %j', (given, proxy) => {
  expect(readConfig({ ...good, ...given }).proxy).toEqual(proxy);
});

test('never repeats a secret in its message', () => {
  const problem = () => readConfig({ ...good, SORA_SECRET_KEYS: 'k1:c2VjcmV0LXNlY3JldA==' });
  expect(problem).toThrow(ConfigProblem);
  expect(problem).not.toThrow(/c2VjcmV0/);
});

test('wants the first administrator whole', () => {
  expect(() => readConfig({ ...good, SORA_ADMIN_EMAIL: 'admin@acme.test' })).toThrow(/go together/);
});

test.each([
  [' postgres://sora:x@localhost/sora\n', 'postgres://sora:x@localhost/sora'],
  ['postgres://sora@/sora?host=/run/postgresql', 'postgres://sora@/sora?host=/run/postgresql'],
  ['postgres:///sora?host=/run/postgresql', 'postgres:///sora?host=/run/postgresql'],
  ['postgresql://%2Frun%2Fpostgresql/sora', 'postgresql://%2Frun%2Fpostgresql/sora'],
])('takes the database address %j', (given, read) => {
  expect(readConfig({ ...good, DATABASE_URL: given }).databaseUrl).toBe(read);
});
