import { expect, test } from 'vitest';
import { hasLeverSignature, leverSignature } from '../src/deliveries/lever-signature.ts';

const key = '4be1c07d92a6f35801c9e7b45d2f86a3170b9ce8d4f25a63';
const token = 'a90d3f7be21c5860f4d7b9e3162a8c05d7f10e6b94c2385a';
const right = 'd3169acc50f9d7f81d90f21dec3562ae446392ddf721014836d65e76e28f7abc';

test.each([
  [key, token, 1790000000123, right],
  [
    key,
    '5c83ba1f07e94d26b8a1f3c05e79d24680ba3cf17e5d9246',
    1789999940001,
    '80b80a82a4b0043871b7b8b8794f371c89db2ee2eb8397972eae439117c83058',
  ],
  [
    's3cret',
    'tok_123',
    1751800000000,
    '66daedd50a0305504346e4ecb802cfacc10112858e4e6101b615ad77f64f73be',
  ],
])('signs the token and the time with %s', (signatureToken, given, triggeredAt, expected) => {
  expect(leverSignature(signatureToken, given, triggeredAt)).toBe(expected);
  expect(
    hasLeverSignature({ token: given, triggeredAt, signature: expected }, signatureToken),
  ).toBe(true);
});

test.each([
  ['the token only', '5bc3ee871d9b1156b45b57ec97432adfe05964b7930cf7f6e285276995461a96'],
  ['the reversed order', 'b46bbe5a7aa58e6de3b56684df42dc7cbb326a3a4a6fae0be2c1b064c831c815'],
  ['seconds', '0764675d7b6d98ea483813d14f125af73bbbc1d3a5e468b42482a11fb338c4db'],
  ['key and message swapped', '936b05f5e5557d0796dbce149ae08ad4a8077e9a854b7bb92989e52fefa1e0fc'],
  ['base64', '0xaazFD51/gdkPId7DVirkRjkt33IQFINtZeduKPerw='],
  ['capitals', right.toUpperCase()],
])('rejects a signature over %s', (_, signature) => {
  expect(hasLeverSignature({ token, triggeredAt: 1790000000123, signature }, key)).toBe(false);
});

test('rejects bodies that are not deliveries', () => {
  for (const body of [
    null,
    'text',
    {},
    { token, signature: right },
    { token, signature: right, triggeredAt: '1790000000123' },
  ]) {
    expect(hasLeverSignature(body, key)).toBe(false);
  }
});
