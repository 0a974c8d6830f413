const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|mx|miss)\.?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th|ph\.?d|m\.?d|esq)\.?$/i;

/** Whether every word is a Jr., III, PhD or the like. */
export function isSuffixes(words: string): boolean {
  return words.split(' ').every((word) => SUFFIX.test(word));
}

/** Without Dr., Ms. and the like in front. The last word is always kept: somebody may be called Miss. */
export function withoutHonorifics(name: string): string {
  const words = name.split(' ');
  const start = words.findIndex(
    (word, index) => index === words.length - 1 || !HONORIFIC.test(word),
  );
  return words.slice(Math.max(start, 0)).join(' ');
}
