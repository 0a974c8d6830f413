import { expect, it } from 'vitest';

import { readSettings } from './settings.mjs';

it('starts with no variable set', () => {
  expect(readSettings({})).toMatchObject({
    port: 4000,
    sandboxPort: 4400,
    publicUrl: 'http://localhost:4000',
    role: 'all',
    leverEnvironment: 'local',
    adminEmail: 'admin@acme.test',
    databaseUrl: undefined,
  });
});

it('takes an empty variable for one that is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', SORA_ROLE: '' })).toMatchObject({
    port: 4000,
    role: 'all',
  });
});

it('follows PORT with the public address, unless that is given', () => {
  expect(readSettings({ PORT: '4010' }).publicUrl).toBe('http://localhost:4010');
  expect(readSettings({ PUBLIC_URL: 'https://sora.example.com/' }).publicUrl).toBe(
    'https://sora.example.com',
  );
});

it.each([
  ['PORT', '70000'],
  ['PORT', '4000.5'],
  ['DATABASE_URL', 'mysql://localhost/sora'],
  ['DATABASE_URL', 'localhost'],
  ['PUBLIC_URL', 'sora.example.com'],
  ['PUBLIC_URL', 'https://sora.example.com/path'],
  ['SORA_ROLE', 'both'],
  ['SORA_SECRET_KEYS', 'k1:c2hvcnQ='],
  ['SORA_SESSION_SECRET', 'short'],
  ['SORA_ADMIN_EMAIL', 'admin'],
  ['SORA_ADMIN_PASSWORD', 'short'],
  ['LOG_LEVEL', 'loud'],
])('names %s when it is malformed', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} is malformed`);
});

it('never repeats the value of a malformed variable', () => {
  expect(() => readSettings({ SORA_SESSION_SECRET: 'hunter2' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  );
});

it('names everything that is wrong at once', () => {
  const wrong = { PORT: 'x', SORA_ROLE: 'x', LEVER_ENVIRONMENT: 'production' };
  expect(() => readSettings(wrong)).toThrow(
    /PORT .*\nSORA_ROLE .*\nLEVER_CLIENT_ID .*\nLEVER_CLIENT_SECRET/,
  );
});

it('refuses one port for two programs', () => {
  expect(() => readSettings({ PORT: '4400' })).toThrow('must differ');
});
