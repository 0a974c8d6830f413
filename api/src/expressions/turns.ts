/** Whose turn it is: an organization's, and within it one of its expressions'. */
export interface Turn {
  readonly organizationId: string;
  readonly expression: string;
}

/**
 * A line in which organizations take turns, and within each its expressions, each one at a time: who waits behind
 * many of another does not wait for them all.
 */
export class Turns<Item extends Turn> {
  readonly #waiting = new Map<string, Map<string, Item[]>>();
  readonly #taken = new Set<string>();

  add(item: Item): void {
    const { organizationId, expression } = item;
    const own = this.#waiting.get(organizationId) ?? new Map<string, Item[]>();
    this.#waiting.set(organizationId, own);
    const items = own.get(expression);
    if (items) items.push(item);
    else own.set(expression, [item]);
  }

  /** The next one; undefined when all that wait wait for one that is taken. It stays taken until `giveBack`. */
  take(): Item | undefined {
    for (const [organizationId, own] of this.#waiting) {
      for (const [expression, items] of own) {
        const [item] = items;
        if (item === undefined || this.#taken.has(nameOf(item))) continue;
        items.shift();
        own.delete(expression);
        if (items.length > 0) own.set(expression, items);
        this.#waiting.delete(organizationId);
        if (own.size > 0) this.#waiting.set(organizationId, own);
        this.#taken.add(nameOf(item));
        return item;
      }
    }
    return undefined;
  }

  giveBack(turn: Turn): void {
    this.#taken.delete(nameOf(turn));
  }
}

function nameOf({ organizationId, expression }: Turn): string {
  return `${organizationId} ${expression}`;
}
