import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { SecretBox } from '../domain/ports/secret-box.ts';

export interface SecretKey {
  /** Travels with what it sealed, so that keys can be rotated. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

const NONCE_BYTES = 12;

/**
 * AES-256-GCM. A sealed text is `<key id>.<base64url of nonce, tag and ciphertext>`; the key's id is
 * authenticated too. The first key seals, every key opens.
 */
export function createSecretBox(keys: readonly SecretKey[]): SecretBox {
  const [current] = keys;
  if (!current) throw new Error('A secret box needs at least one key.');
  return {
    seal(secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(
        Buffer.from(current.id),
      );
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const packed = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
      return `${current.id}.${packed.toString('base64url')}`;
    },
    open(sealed) {
      const [id = '', packed = ''] = sealed.split('.');
      const found = keys.find((key) => key.id === id);
      if (!found) throw new Error(`No key with the id “${id}” is configured in SORA_SECRET_KEYS.`);
      const bytes = Buffer.from(packed, 'base64url');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + 16);
      const decipher = createDecipheriv('aes-256-gcm', found.key, nonce)
        .setAAD(Buffer.from(id))
        .setAuthTag(tag);
      const opened = decipher.update(bytes.subarray(NONCE_BYTES + 16));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    },
  };
}
