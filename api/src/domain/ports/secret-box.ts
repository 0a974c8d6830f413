/** Seals secrets with AES-256-GCM under a key that is not in the database; the key's id travels with them. */
export interface SecretBox {
  seal(secret: string): string;
  /** Throws when the key is unknown or the text was changed. */
  open(sealed: string): string;
}
