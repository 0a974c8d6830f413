/** @param {number} startedAt from performance.now() */
export const secondsSince = (startedAt) => ((performance.now() - startedAt) / 1000).toFixed(1);

/**
 * One line a step with its time: redrawn while it runs on a terminal, written once it is done elsewhere.
 * @param {NodeJS.WriteStream} [out]
 */
export function createProgress(out = process.stdout) {
  const live = out.isTTY;
  const colored = live && !process.env.NO_COLOR;
  const paint = (/** @type {number} */ code, /** @type {string} */ text) =>
    colored ? `\u001B[${code}m${text}\u001B[0m` : text;
  const line = (
    /** @type {string} */ mark,
    /** @type {string} */ title,
    /** @type {number} */ startedAt,
  ) => `  ${mark} ${title.padEnd(44)} ${paint(2, `${secondsSince(startedAt).padStart(6)} s`)}`;

  return {
    paint,
    /**
     * @template T
     * @param {string} title what is being done
     * @param {(note: (text: string) => void) => Promise<T> | T} work may replace the title by what turned out
     * @returns {Promise<T>}
     */
    async step(title, work) {
      const startedAt = performance.now();
      let shown = title;
      const draw = () => out.write(`\r\u001B[2K${line('·', shown, startedAt)}`);
      // Elsewhere a step that takes long would look like a hang.
      const timer = live
        ? setInterval(draw, 200)
        : setTimeout(() => out.write(`  · ${shown} …\n`), 3_000);
      if (live) draw();
      let mark = paint(31, '✗');
      try {
        const result = await work((text) => (shown = text));
        mark = paint(32, '✓');
        return result;
      } finally {
        clearTimeout(timer);
        out.write(`${live ? '\r\u001B[2K' : ''}${line(mark, shown, startedAt)}\n`);
      }
    },
  };
}
