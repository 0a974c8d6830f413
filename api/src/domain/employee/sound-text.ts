/** Trimmed, and without what Postgres cannot keep: half a character, or the character of number 0. */
export function soundText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').trim();
}
