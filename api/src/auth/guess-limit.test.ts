import { expect, test } from 'vitest';

import { accountKey, networkOf } from './guess-limit.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:DB8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['1::2:3:4:5:6', '1:0:0:2'],
])('%s guesses as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('an account is the same however its address is typed', () => {
  expect(accountKey(' Ana@Acme.test ')).toBe(accountKey('ana@acme.test'));
});
