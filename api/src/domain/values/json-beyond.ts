export interface JsonBounds {
  /** Brackets and braces inside each other. */
  readonly depth: number;
  /** Lists, objects and what stands in them, all together. */
  readonly entries: number;
}

/**
 * Which bound JSON goes beyond, in one pass over its bytes that stops there; null when neither. Parsing a hundred
 * thousand levels or keys takes long, and everybody else waits. Says nothing of whether it is JSON.
 */
export function jsonBeyond(bytes: Uint8Array, most: JsonBounds): keyof JsonBounds | null {
  let depth = 0;
  let entries = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN_BRACKET || byte === OPEN_BRACE) {
      depth += 1;
      entries += 1;
      if (depth > most.depth) return 'depth';
    } else if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth -= 1;
    else if (byte === COMMA) entries += 1;
    if (entries > most.entries) return 'entries';
  }
  return null;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
