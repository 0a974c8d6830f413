/** What `read` gives once `fits` is content with it; waits at most `withinMs`, and then shows the last one. */
export async function eventually<T>(
  read: () => Promise<T>,
  fits: (value: T) => boolean,
  withinMs = 25_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    if (Date.now() > until) {
      throw new Error(`Not within ${withinMs} ms; the last was ${JSON.stringify(value, null, 2)}`);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}
