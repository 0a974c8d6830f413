const RealDate = Date;

/** A time of day without a time zone, which JavaScript would take for one of the server's zone. */
const ZONELESS = /T[\d:.]+$/;

/**
 * Makes time stand still in this thread: whatever asks for the present moment gets the one that was set last, so an
 * expression is a function of its input and that moment. A time without a zone is one in UTC, on every server.
 */
export function stopClock(): { set(moment: number): void } {
  let present = 0;
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, given: unknown[], target) =>
      Reflect.construct(date, given.length === 0 ? [present] : given, target) as Date,
    get: (date, name) => {
      if (name === 'now') return () => present;
      if (name === 'parse') return (text: string) => date.parse(zoned(text));
      return Reflect.get(date, name) as unknown;
    },
  });
  return {
    set(moment) {
      present = moment;
    },
  };
}

function zoned(text: string): string {
  return ZONELESS.test(text) ? `${text}Z` : text;
}
