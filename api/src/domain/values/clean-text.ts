/**
 * Control characters other than tab and line feed; direction marks, embeddings, overrides and
 * isolates; soft hyphens, zero-width spaces, word joiners, byte order marks, and what only writers of music and shorthand
 * need. Joiners that letters and emoji need (U+200C, U+200D) stay.
 */
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/gu;
/** Nearly all texts. */
const CLEAN_ALREADY = /^[\t\n -~]*$/;
/** Tags spell whole sentences that no one sees; only the flags of England and the like are written with them. */
const TAGS =
  /(?<flag>\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]+/gu;
/** They choose how an emoji, a sign or a letter without capitals is drawn, and do nothing elsewhere. */
const IDLE_SELECTORS = /(?<![\p{Emoji}\p{Lo}\p{N}\p{P}\p{S}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;

/**
 * A text as everything behind a border may rely on it: whole characters in NFC, without controls that a database
 * cannot keep or that turn a sentence around, and without what hides in a text unseen. Half a surrogate pair becomes
 * U+FFFD. The same text cleaned twice is the same as cleaned once; spaces and line breaks stay as they are.
 */
export function cleanText(text: string): string {
  if (CLEAN_ALREADY.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(TAGS, '$<flag>')
    .replaceAll(IDLE_SELECTORS, '')
    .normalize('NFC');
}

/**
 * Any JSON value with every text in it cleaned, keys too. Two keys that become the same keep the last value, as
 * JSON itself does. A key that would reach an object's prototype is an ordinary key of the result.
 */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cleanText(key), cleanJson(item)]),
  );
}
