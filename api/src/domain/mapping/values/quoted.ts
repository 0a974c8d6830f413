/** “soon”: what a problem is about. Long answers make poor messages, so they are shortened. */
export function quoted(words: string): string {
  return `“${shortened(words)}”`;
}

export function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}
