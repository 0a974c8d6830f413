/**
 * Control characters other than tab and line feed; direction marks, embeddings, overrides and
 * isolates; soft hyphens, zero-width spaces, word joiners and byte order marks. Joiners that letters and
 * emoji need (U+200C, U+200D) stay.
 */
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * A text as everything behind a border may rely on it: whole characters in NFC, without controls that a database
 * cannot keep or that turn a sentence around. Half a surrogate pair becomes U+FFFD. The same text cleaned twice
 * is the same as cleaned once; spaces and line breaks stay as they are.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(INVISIBLE, '')
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
