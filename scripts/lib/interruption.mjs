/**
 * Turns Ctrl-C, SIGTERM, SIGHUP and the end of the npm that started us into one abort signal.
 * @param {() => void} force called when somebody asks again
 * @returns {AbortSignal}
 */
export function watchInterruption(force) {
  const controller = new AbortController();
  let askedAt = 0;
  const ask = () => {
    if (!controller.signal.aborted) {
      askedAt = Date.now();
      controller.abort(new Interrupted());
    } else if (Date.now() - askedAt > 700) {
      // npm passes on the Ctrl-C that the terminal sent us too, so the same one arrives twice.
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  if (process.env.npm_lifecycle_event) watchParent(ask);
  return controller.signal;
}

/** Somebody asked us to stop; not a failure. */
export class Interrupted extends Error {
  constructor() {
    super('Stopped on request.');
    this.name = 'Interrupted';
  }
}

/** npm does not pass SIGHUP on, and cannot pass on its own kill -9. */
function watchParent(/** @type {() => void} */ gone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}
