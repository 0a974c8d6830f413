import { createHmac } from 'node:crypto';

import { expect, test } from 'vitest';

import { signedCookie } from './signed-cookie.ts';

const SECRET = 'a secret of more than thirty-two characters';
const sign = (value: string, secret = SECRET) =>
  encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);

test('gives the value of a cookie with our signature, whatever stands around it', () => {
  expect(signedCookie(`a=1; sora.token=${sign('abc')}; b=2`, 'sora.token', SECRET)).toBe('abc');
});

test.each([
  ['no such cookie', `other=${sign('abc')}`],
  ['a cookie whose name only ends alike', `xsora.token=${sign('abc')}`],
  ['no signature', 'sora.token=abc'],
  ['another value than was signed', `sora.token=${sign('abc').replace('abc', 'abd')}`],
  ['a signature by another secret', `sora.token=${sign('abc', 'another secret')}`],
  ['a signature that is cut', `sora.token=${sign('abc').slice(0, -4)}`],
  ['broken encoding', 'sora.token=%E0%A4%A'],
])('gives nothing for %s', (_what, header) => {
  expect(signedCookie(header, 'sora.token', SECRET)).toBeNull();
});
