/** “soon”: what a problem is about. Long answers make poor messages, so they are shortened. */
export function quoted(words: string): string {
  return `“${shortened(words)}”`;
}

/** At most 80 units of UTF-16; never cut through a character. */
export function shortened(words: string): string {
  if (words.length <= 80) return words;
  const whole = words.slice(0, 79).replace(/[\ud800-\udbff]$/, '');
  return `${whole.trimEnd()}…`;
}
