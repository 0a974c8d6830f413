import { createHash } from 'node:crypto';

import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** How many tokens are kept. A parsed token takes at most 450 bytes, so this is 18 MB. */
const TOKENS_KEPT = 40_000;

/** Documents that were found valid, by the SHA-256 of their texts: those that were used last. */
export class DocumentStore {
  readonly #documents = new LRUCache<string, DocumentNode>({
    maxSize: TOKENS_KEPT,
    sizeCalculation: tokensOf,
  });

  static key(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }

  get(key: string): DocumentNode | undefined {
    return this.#documents.get(key);
  }

  set(key: string, document: DocumentNode): void {
    this.#documents.set(key, document);
  }
}

function tokensOf(document: DocumentNode): number {
  let count = 1;
  for (let token = document.loc?.startToken; token?.next; token = token.next) count += 1;
  return count;
}
