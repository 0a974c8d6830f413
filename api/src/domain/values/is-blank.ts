/**
 * White space, controls, and what no one can see: joiners, selectors and tags that stand alone, the fillers of Hangul,
 * the empty cell of Braille.
 */
const NOTHING_SEEN = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether nothing can be seen in a text. */
export function isBlank(text: string): boolean {
  return NOTHING_SEEN.test(text);
}
