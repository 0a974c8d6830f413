import { expect, test } from 'vitest';

import { isOtherName } from './is-other-name.ts';

const HERE = 'http://localhost:4000';

test.each(['127.0.0.1:4000', '[::1]:4000', '127.0.1.1:4000', '0.0.0.0:4000', 'app.localhost:4000'])(
  '%s is another name of this machine',
  (host) => {
    expect(isOtherName(host, HERE)).toBe(true);
  },
);

test.each([
  ['localhost:4000', HERE],
  ['LOCALHOST:4000', HERE],
  ['127.0.0.1:4001', HERE],
  ['api:4000', HERE],
  ['192.168.1.7:4000', HERE],
  ['127.0.0.1:4000', 'https://sora.example.com'],
  ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['not a host', HERE],
  [undefined, HERE],
])('%s is not another name of %s', (host, publicUrl) => {
  expect(isOtherName(host, publicUrl)).toBe(false);
});
