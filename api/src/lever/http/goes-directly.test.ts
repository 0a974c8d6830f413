import { expect, test } from 'vitest';

import { goesDirectly } from './goes-directly.ts';

const LEVER = new URL('https://api.lever.co/v1');

test.each([
  ['api.lever.co', true],
  ['lever.co', true],
  ['.lever.co', true],
  ['*.lever.co', true],
  ['LEVER.CO', true],
  ['example.com, api.lever.co:443', true],
  ['example.com api.lever.co', true],
  ['*', true],
  ['api.lever.co:8443', false],
  ['ever.co', false],
  ['lever.co.example.com', false],
  ['api', false],
  ['', false],
  [',,', false],
  ['.', false],
])('NO_PROXY=%s', (noProxy, directly) => {
  expect(goesDirectly(LEVER, noProxy)).toBe(directly);
});

test.each(['http://localhost:3100', 'http://127.0.0.1:3100', 'http://[::1]:3100'])(
  '%s is this machine',
  (url) => expect(goesDirectly(new URL(url))).toBe(true),
);

test('an address of IPv6 can be listed with and without its port', () => {
  const url = new URL('http://[2001:db8::7]:8080');
  expect(goesDirectly(url, '2001:db8::7')).toBe(true);
  expect(goesDirectly(url, '[2001:db8::7]:8080')).toBe(true);
  expect(goesDirectly(url, '[2001:db8::7]:80')).toBe(false);
});
