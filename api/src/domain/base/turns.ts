/** Lets so many go on at a time; the others wait in line. */
export class Turns {
  readonly #atOnce: number;
  readonly #line: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  get waiting(): number {
    return this.#line.length;
  }

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** Waits for a turn, and gives how to end it. Ending it twice is ending it once. */
  async take(): Promise<() => void> {
    if (this.#running < this.#atOnce) this.#running += 1;
    // A turn that ends is handed on.
    else await new Promise<void>((resolve) => this.#line.push(resolve));
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = this.#line.shift();
      if (next) next();
      else this.#running -= 1;
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = await this.take();
    try {
      return await work();
    } finally {
      end();
    }
  }
}
