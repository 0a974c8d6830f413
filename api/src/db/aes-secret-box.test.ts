import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { createSecretBox } from './aes-secret-box.ts';

const first = { id: 'k1', key: randomBytes(32) };
const second = { id: 'k2', key: randomBytes(32) };

test('opens what it sealed, and never seals the same way twice', () => {
  const box = createSecretBox([first]);
  const sealed = box.seal('s3cret ✓');
  expect(box.open(sealed)).toBe('s3cret ✓');
  expect(sealed).not.toContain('s3cret');
  expect(box.seal('s3cret ✓')).not.toBe(sealed);
});

test('opens with an older key after a newer one was put first', () => {
  const sealed = createSecretBox([first]).seal('kept');
  const rotated = createSecretBox([second, first]);
  expect(rotated.open(sealed)).toBe('kept');
  expect(rotated.seal('new')).toMatch(/^k2\./);
});

test('refuses a text that was changed, or that an unknown key sealed', () => {
  const box = createSecretBox([first]);
  const sealed = box.seal('kept');
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => box.open(changed)).toThrow('unable to authenticate');
  expect(() => createSecretBox([second]).open(sealed)).toThrow(/SORA_SECRET_KEYS/);
});
