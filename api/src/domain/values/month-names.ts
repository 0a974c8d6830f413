const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro hr sl tr ru uk bg el id vi et lv lt ca'.split(
    ' ',
  );
let numbers: ReadonlyMap<string, number> | null = null;

/** 1 to 12 for the name of a month, in full or shortened, in the languages of Europe and some more; 0 for all others. */
export function monthNumber(word: string): number {
  numbers ??= readNames();
  return numbers.get(comparable(word)) ?? 0;
}

/** What means another month in another language is left out. */
function readNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it, a month's name is in the case that dates have.
      for (const day of [{}, { day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(language, { ...day, month: style, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
          const name = comparable(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (!/^\p{L}{3,}$/u.test(name)) continue;
          found.set(name, (found.get(name) ?? month) === month ? month : 0);
        }
      }
    }
  }
  return found;
}

function comparable(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase();
}
