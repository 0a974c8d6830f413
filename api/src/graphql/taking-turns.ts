/**
 * For many who would all go on at the same moment: each awaits its turn, and what it then does until it waits for
 * something else is a task of its own on the event loop, with everybody else's between two of them.
 */
export function takingTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(() => new Promise((resolve) => setImmediate(resolve))));
}
