/** A line in which each key has its turn, one at a time: who waits behind many of one key does not wait for them all. */
export class Turns<Item> {
  readonly #waiting = new Map<string, Item[]>();
  readonly #taken = new Set<string>();

  add(key: string, item: Item): void {
    const items = this.#waiting.get(key);
    if (items) items.push(item);
    else this.#waiting.set(key, [item]);
  }

  /** The next one; undefined when nobody waits whose key is not taken. The key stays taken until `giveBack`. */
  take(): { readonly key: string; readonly item: Item } | undefined {
    for (const [key, items] of this.#waiting) {
      const [item, ...others] = items;
      if (item === undefined || this.#taken.has(key)) continue;
      this.#waiting.delete(key);
      if (others.length > 0) this.#waiting.set(key, others);
      this.#taken.add(key);
      return { key, item };
    }
    return undefined;
  }

  giveBack(key: string): void {
    this.#taken.delete(key);
  }
}
